package org.onewindow.core.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.ActName;

/**
 * 提请: what one person asked for on record and only another person may do.
 *
 * @param act what is to be done, {@link ActName#EXTEND}, {@link ActName#VOID} or {@link ActName#REVOKE_DECISION}
 * @param by who asked, as the ledger names it
 * @param reasons why
 * @param at in which minute, in the hall's zone; absent for what was asked before that was kept
 */
public record SecondPersonRequest(
        ActName act, String by, String reasons, @Nullable LocalDateTime at) {
    /** The act that asks for {@code act}. */
    public static ActName askingFor(ActName act) {
        return switch (act) {
            case EXTEND -> ActName.ASK_FOR_EXTENSION;
            case VOID -> ActName.ASK_FOR_VOIDING;
            case REVOKE_DECISION -> ActName.CHECK_COMMITMENT;
            default -> throw new IllegalArgumentException(act + " needs no second person");
        };
    }
}
