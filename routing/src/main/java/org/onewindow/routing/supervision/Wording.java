package org.onewindow.routing.supervision;

import java.util.Optional;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.text.Characters;
import org.onewindow.spi.finding.Finding;

/** What people write when they order, ask or answer: something, not too much, and nothing hidden. */
public final class Wording {
    static final int MOST = 1_000;

    private Wording() {}

    /** What is wrong with {@code text}, at {@code pointer}. */
    public static Optional<Finding> objection(String text, String pointer) {
        if (text.isBlank()) {
            return Optional.of(Finding.error(SupervisionCodes.TEXT_MISSING, pointer));
        }
        if (text.length() > MOST) {
            return Optional.of(Finding.error(SupervisionCodes.TEXT_TOO_LONG, pointer, Integer.toString(MOST)));
        }
        return Characters.hasHidden(text, true)
                ? Optional.of(Finding.error(ApplicationCodes.GROUNDS_HIDDEN, pointer))
                : Optional.empty();
    }
}
