package org.onewindow.core.people;

import java.time.Duration;

/** What can be guessed at, and how often. */
enum Guessing {
    /** The password of one login name. */
    PASSWORD_OF_NAME(5, Duration.ofMinutes(15)),
    /** Any password, from one client; a terminal of the hall is one client for many people. */
    PASSWORD_FROM_CLIENT(60, Duration.ofMinutes(15)),
    /** The lookup code of one application number. */
    LOOKUP_CODE_OF_NUMBER(5, Duration.ofHours(1)),
    /** Any lookup code, from one client. */
    LOOKUP_CODE_FROM_CLIENT(60, Duration.ofHours(1));

    private final int tries;
    private final Duration window;

    Guessing(int tries, Duration window) {
        this.tries = tries;
        this.window = window;
    }

    int tries() {
        return tries;
    }

    Duration window() {
        return window;
    }
}
