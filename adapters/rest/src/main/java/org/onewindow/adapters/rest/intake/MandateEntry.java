package org.onewindow.adapters.rest.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.mandate.MandatePower;
import org.onewindow.core.mandate.MandateTerms;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.finding.Finding;

/**
 * 委托, as typed.
 *
 * @param principal who is acted for, with the person who acts as its representative
 * @param items ids of the items and bundles that are covered; empty for all
 * @param powers what the person may do beside looking
 * @param from first day
 * @param until last day
 */
public record MandateEntry(
        ApplicantEntry principal, Set<String> items, Set<MandatePower> powers, LocalDate from, LocalDate until) {
    private static final int MOST_ITEMS = 50;

    /** What stands against taking the entry as a mandate, before the desk looks at what it says. */
    public List<Finding> findings(String pointer) {
        List<Finding> findings = new ArrayList<>(principal.findings(pointer));
        if (items.size() > MOST_ITEMS) {
            findings.add(Finding.error("OW-WEB-3106", "/items", Integer.toString(MOST_ITEMS)));
        }
        if (principal.representative().isEmpty()) {
            findings.add(Finding.error("OW-WEB-3102", pointer + "/representative/idNumber"));
        }
        return findings;
    }

    /**
     * The mandate's terms.
     *
     * @throws IllegalArgumentException if {@link #findings} has errors
     */
    public MandateTerms terms() {
        Applicant represented = principal.applicant();
        return new MandateTerms(
                alone(represented),
                represented.representative().orElseThrow(IllegalArgumentException::new),
                items,
                powers,
                from,
                until);
    }

    private static Applicant alone(Applicant applicant) {
        return applicant instanceof Applicant.Person person
                ? new Applicant.Person(person.name(), person.idNumber(), person.mobile(), Optional.empty())
                : alone((Applicant.Organisation) applicant);
    }

    private static Applicant alone(Applicant.Organisation organisation) {
        return new Applicant.Organisation(
                organisation.name(),
                organisation.creditCode(),
                organisation.legalRepresentative(),
                organisation.mobile(),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "MandateEntry[" + from + ", " + until + "]";
    }
}
