package org.onewindow.core.application;

import java.time.LocalDate;
import org.onewindow.spi.finding.Finding;

/**
 * 失信记录: what an applicant had undertaken or promised in writing and did not keep.
 *
 * @param application number of the application that was about it
 * @param on the day from which it is on record
 * @param countsUntil the last day on which it counts against another undertaking or commitment
 * @param code of the finding that says so
 */
record BrokenUndertaking(String application, LocalDate on, LocalDate countsUntil, String code) {
    /** What stands against another undertaking or commitment. */
    Finding objection(String subject) {
        return Finding.error(code, subject, application, on.toString(), countsUntil.toString());
    }
}
