package org.onewindow.core.fee;

/**
 * Where money lies: at a counter, or with the gateway.
 *
 * @param account {@link FeeAccount#CASH} or {@link FeeAccount#GATEWAY}
 * @param holder the counter, or empty
 */
record Purse(FeeAccount account, String holder) {
    static final Purse GATEWAY = new Purse(FeeAccount.GATEWAY, "");

    static Purse at(String counter) {
        return new Purse(FeeAccount.CASH, counter);
    }
}
