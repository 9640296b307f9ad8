package org.onewindow.core.fee;

/** 科目: the accounts of the hall's fee books. */
public enum FeeAccount {
    /** 应收: what payers still owe; its holder is the demand. */
    RECEIVABLE,
    /** 收费收入: what the hall may keep; its holder is the demand. */
    INCOME,
    /** 应退: what the hall has to give back; its holder is the demand. */
    OWED_BACK,
    /** 现金: what lies at a counter; its holder is the counter. */
    CASH,
    /** 渠道在途: what the gateway holds for the hall. */
    GATEWAY,
    /** 长短款: what was too much or too little when cash was counted; its holder is the counter. */
    CASH_DIFFERENCE,
    /** 已缴存: what was counted and handed in; its holder is the counter. */
    HANDED_IN;

    /** Whether it grows on the debit side: what the hall has, rather than what it owes or has earned. */
    boolean growsByDebit() {
        return switch (this) {
            case RECEIVABLE, CASH, GATEWAY, CASH_DIFFERENCE, HANDED_IN -> true;
            case INCOME, OWED_BACK -> false;
        };
    }
}
