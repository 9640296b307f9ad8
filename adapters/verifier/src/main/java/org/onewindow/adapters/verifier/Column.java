package org.onewindow.adapters.verifier;

import java.util.Locale;

/** The columns of {@code ledger_entry} in the order in which a hash covers them; the hash itself covers every other one. */
enum Column {
    CHAIN(40),
    SEQ(10),
    PREVIOUS_HASH(64),
    HASH(64),
    ALGORITHM(16),
    HALL(40),
    ACT(40),
    ACTOR(80),
    ACTOR_ROLE(40),
    AT_MICROS(20),
    GROUNDS(2000),
    CHANGES(Column.MOST),
    DATA_DIGEST(64),
    ACT_KEY(64),
    REQUEST_DIGEST(64),
    ANSWER(Column.MOST);

    private static final int MOST = 1 << 20;

    private final int longest;

    Column(int longest) {
        this.longest = longest;
    }

    /** Most UTF-16 code units that a hall writes. */
    int longest() {
        return longest;
    }

    boolean isNumber() {
        return this == SEQ || this == AT_MICROS;
    }

    /** As the database and the export name it. */
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
