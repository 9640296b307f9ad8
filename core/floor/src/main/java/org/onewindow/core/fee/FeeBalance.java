package org.onewindow.core.fee;

/**
 * How one demand stands, and how each event moves it: the book-keeping of fees, without a database. Whatever happens, what is owed and what
 * is to be given back are never negative, and never both more than nothing.
 *
 * @param demanded what was demanded, in minor units
 * @param reduced what was taken off since
 * @param paid everything that came in, too much of it or not
 * @param refunded what was given back
 */
record FeeBalance(long demanded, long reduced, long paid, long refunded) {
    static final FeeBalance NOTHING = new FeeBalance(0, 0, 0, 0);

    FeeBalance {
        if (demanded < 0 || reduced < 0 || reduced > demanded || refunded < 0 || refunded > paid) {
            throw new IllegalArgumentException("no balance of a fee");
        }
    }

    /**
     * What an event came to.
     *
     * @param balance how the demand stands afterwards
     * @param voucher what is posted
     */
    record Moved(FeeBalance balance, Voucher voucher) {}

    /** What the hall may keep in the end. */
    long due() {
        return demanded - reduced;
    }

    /** What the hall holds. */
    long held() {
        return paid - refunded;
    }

    /** What is still to be paid. */
    long open() {
        return Math.max(0, due() - held());
    }

    /** What is to be given back. */
    long owedBack() {
        return Math.max(0, held() - due());
    }

    /** A fee falls due; what is to be given back counts as paid for it. */
    Moved demand(String demand, long amount) {
        mustBeSomething(amount);
        long fromOwed = Math.min(amount, owedBack());
        return new Moved(
                new FeeBalance(Math.addExact(demanded, amount), reduced, paid, refunded),
                new Voucher.Writing()
                        .debit(FeeAccount.RECEIVABLE, demand, amount - fromOwed)
                        .debit(FeeAccount.OWED_BACK, demand, fromOwed)
                        .credit(FeeAccount.INCOME, demand, amount)
                        .done());
    }

    /** It is lowered; what was paid already for that part is to be given back. */
    Moved reduce(String demand, long amount) {
        mustBeSomething(amount);
        if (amount > due()) {
            throw new IllegalArgumentException("takes off more than is due");
        }
        long fromOpen = Math.min(amount, open());
        return new Moved(
                new FeeBalance(demanded, reduced + amount, paid, refunded),
                new Voucher.Writing()
                        .debit(FeeAccount.INCOME, demand, amount)
                        .credit(FeeAccount.RECEIVABLE, demand, fromOpen)
                        .credit(FeeAccount.OWED_BACK, demand, amount - fromOpen)
                        .done());
    }

    /** Money comes in; what is more than is open is to be given back. */
    Moved pay(String demand, long amount, Purse into) {
        mustBeSomething(amount);
        long forOpen = Math.min(amount, open());
        return new Moved(
                new FeeBalance(demanded, reduced, Math.addExact(paid, amount), refunded),
                new Voucher.Writing()
                        .debit(into.account(), into.holder(), amount)
                        .credit(FeeAccount.RECEIVABLE, demand, forOpen)
                        .credit(FeeAccount.OWED_BACK, demand, amount - forOpen)
                        .done());
    }

    /** Money that is owed back is given back. */
    Moved refund(String demand, long amount, Purse from) {
        mustBeSomething(amount);
        if (amount > owedBack()) {
            throw new IllegalArgumentException("gives back more than is owed");
        }
        return new Moved(
                new FeeBalance(demanded, reduced, paid, refunded + amount),
                new Voucher.Writing()
                        .debit(FeeAccount.OWED_BACK, demand, amount)
                        .credit(from.account(), from.holder(), amount)
                        .done());
    }

    /**
     * The cash at a counter is counted and handed in; what is missing or too much is posted as that.
     *
     * @param expected what the books say
     * @param counted what was there
     */
    static Voucher handIn(String counter, long expected, long counted) {
        return new Voucher.Writing()
                .debit(FeeAccount.HANDED_IN, counter, counted)
                .debit(FeeAccount.CASH_DIFFERENCE, counter, Math.max(0, expected - counted))
                .credit(FeeAccount.CASH_DIFFERENCE, counter, Math.max(0, counted - expected))
                .credit(FeeAccount.CASH, counter, expected)
                .done();
    }

    /** What the ledger says of it. */
    String asFact() {
        return "demanded " + demanded + " reduced " + reduced + " paid " + paid + " refunded " + refunded;
    }

    private static void mustBeSomething(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("not an amount: " + amount);
        }
    }
}
