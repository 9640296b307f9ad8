package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 事中事后核查: one check whether a commitment was kept.
 *
 * @param result what it came to
 * @param facts what was found, as the department wrote it
 * @param by who checked, as the ledger names it; empty where the applicant reads it
 * @param on the day
 * @param document number of the document that tells the applicant; absent where the decision to revoke does
 */
public record AfterCheck(CheckResult result, String facts, String by, LocalDate on, Optional<String> document) {
    /** The same without the person: to the applicant the department speaks. */
    AfterCheck ofTheDepartment() {
        return new AfterCheck(result, facts, "", on, document);
    }
}
