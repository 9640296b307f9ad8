package org.onewindow.core.application;

import java.time.Instant;
import org.onewindow.spi.application.PaperDates;

/**
 * 窗口收验的纸质材料: one material as it was brought to the counter after the application had been handed in.
 *
 * @param requirement id of the material requirement
 * @param seen originals shown and given back (查验原件), 0 to 999
 * @param originals originals kept, 0 to 999
 * @param duplicates copies kept, 0 to 999
 * @param dates that it bears, if the item asks for them
 * @param at when, UTC
 * @param by who took it, as the ledger names them
 * @param receipt number of the receipt that the applicant was given
 */
public record ReceivedPaper(
        String requirement,
        int seen,
        int originals,
        int duplicates,
        PaperDates dates,
        Instant at,
        String by,
        String receipt) {}
