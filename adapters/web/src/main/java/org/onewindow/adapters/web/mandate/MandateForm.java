package org.onewindow.adapters.web.mandate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.intake.ApplicantEntry.RepresentativeEntry;
import org.onewindow.adapters.rest.intake.MandateEntry;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.mandate.MandateCodes;
import org.onewindow.core.mandate.MandatePower;
import org.onewindow.spi.finding.Finding;

/**
 * A mandate as a page posted it.
 *
 * @param entry what was typed; a day that is none stands as the epoch, with a finding
 * @param findings what is wrong with what was typed
 */
record MandateForm(MandateEntry entry, List<Finding> findings) {
    /** Where the pages' fields of the principal begin. */
    static final String PRINCIPAL = "/principal";

    MandateForm {
        findings = List.copyOf(findings);
    }

    /** Reads what was posted for {@code principal}. */
    static MandateForm read(ApplicantEntry principal, Visit visit) {
        List<Finding> findings = new ArrayList<>();
        LocalDate from = day(visit.field("from"), findings);
        LocalDate until = day(visit.field("until"), findings);
        RepresentativeEntry person = new RepresentativeEntry(
                visit.field("person.name").strip(),
                visit.field("person.idNumber").strip(),
                Optional.of(visit.field("person.mobile").strip()).filter(text -> !text.isEmpty()));
        MandateEntry entry = new MandateEntry(principal.actedForBy(person), items(visit), powers(visit), from, until);
        findings.addAll(entry.findings(PRINCIPAL));
        return new MandateForm(entry, findings);
    }

    /** The principal as the clerk typed it. */
    static ApplicantEntry principal(Visit visit) {
        return new ApplicantEntry(
                visit.field("principal.kind").equals("PERSON")
                        ? ApplicantEntry.Kind.PERSON
                        : ApplicantEntry.Kind.ORGANISATION,
                visit.field("principal.name").strip(),
                visit.field("principal.number").strip(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Set<String> items(Visit visit) {
        return visit.fields("items").stream()
                .filter(item -> !item.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<MandatePower> powers(Visit visit) {
        return Arrays.stream(MandatePower.values())
                .filter(power -> visit.fields("powers").contains(power.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MandatePower.class)));
    }

    private static LocalDate day(String typed, List<Finding> findings) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            findings.add(Finding.error(MandateCodes.UNFIT_PERIOD, "/until", "3"));
            return LocalDate.EPOCH;
        }
    }

    /** Whether it can be put before the desk. */
    boolean sound() {
        return findings.stream().noneMatch(Finding::stops);
    }
}
