package org.onewindow.core.fee;

/**
 * 分录: one line of a voucher. Exactly one of the two amounts is more than nothing.
 *
 * @param account which account
 * @param holder whose share of it: a demand, a counter, or empty
 * @param debit 借, in minor units
 * @param credit 贷, in minor units
 */
record Posting(FeeAccount account, String holder, long debit, long credit) {
    Posting {
        if (debit < 0 || credit < 0 || ((debit == 0) == (credit == 0))) {
            throw new IllegalArgumentException("a posting has one side: " + debit + ", " + credit);
        }
    }

    static Posting debit(FeeAccount account, String holder, long amount) {
        return new Posting(account, holder, amount, 0);
    }

    static Posting credit(FeeAccount account, String holder, long amount) {
        return new Posting(account, holder, 0, amount);
    }
}
