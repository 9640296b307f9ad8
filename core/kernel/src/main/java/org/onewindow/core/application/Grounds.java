package org.onewindow.core.application;

import java.util.Optional;
import org.onewindow.core.text.Characters;
import org.onewindow.spi.finding.Finding;

/** Reasons and grounds (理由) as a person writes them: they go into the ledger and the document as they are. */
public final class Grounds {
    private static final int MOST = 2_000;

    private Grounds() {}

    /** What stands against {@code text} as the grounds of an act; nothing if it is there, short enough, and can be read. */
    public static Optional<Finding> objection(String text) {
        return text.isBlank()
                ? Optional.of(Finding.error(ApplicationCodes.GROUNDS_MISSING, "/grounds"))
                : unreadable(text, "/grounds", MOST);
    }

    /** The same for a text that may be missing, and stands at {@code pointer}. */
    static Optional<Finding> unreadable(String text, String pointer, int most) {
        if (text.length() > most) {
            return Optional.of(Finding.error(ApplicationCodes.GROUNDS_TOO_LONG, pointer, Integer.toString(most)));
        }
        return Characters.hasHidden(text, true)
                ? Optional.of(Finding.error(ApplicationCodes.GROUNDS_HIDDEN, pointer))
                : Optional.empty();
    }
}
