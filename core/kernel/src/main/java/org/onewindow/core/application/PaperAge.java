package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.MaterialRequirement;

/**
 * 出具时间要求: whether papers are young enough and still hold.
 *
 * <p>Each is judged by the first day on which the hall had it: what grows old or runs out while the hall has it is not held against the
 * applicant, and nothing can become a new demand after the one-time notice (Licensing Law Art. 32 (4)).
 *
 * @param takenIn since when the hall has the papers; one that it does not have yet comes today
 * @param today no paper is issued later than that
 */
record PaperAge(TakenInOn takenIn, LocalDate today) {
    /** What stands against the papers handed in for {@code requirement}; nothing if it does not ask for dates. */
    List<Finding> objectionsTo(MaterialRequirement requirement, List<SubmittedMaterial> given) {
        Freshness freshness = requirement.freshness();
        String name = requirement.name().asArgument();
        List<Finding> objections = new ArrayList<>();
        boolean ageUnknown = freshness.issuedWithin().isPresent() && none(given, SubmittedMaterial::issuedOn);
        // A paper without end (长期有效) bears only the day of its issue.
        boolean endUnknown = freshness.expires()
                && none(given, SubmittedMaterial::issuedOn)
                && none(given, SubmittedMaterial::validUntil);
        if (ageUnknown || endUnknown) {
            objections.add(Finding.error(ApplicationCodes.UNDATED, requirement.id(), name));
        }
        first(given, SubmittedMaterial::issuedOn, (material, issued) -> issued.isAfter(today))
                .map(issued -> Finding.error(
                        ApplicationCodes.NOT_ISSUED_YET,
                        requirement.id(),
                        name,
                        day(issued, SubmittedMaterial::issuedOn)))
                .ifPresent(objections::add);
        // The oldest counts: every sheet of a set must be young enough.
        freshness
                .issuedWithin()
                .flatMap(limit -> first(
                                given,
                                SubmittedMaterial::issuedOn,
                                (material, issued) -> limit.lastDayFrom(issued).isBefore(dayOf(material)))
                        .map(old -> Finding.error(
                                ApplicationCodes.TOO_OLD,
                                requirement.id(),
                                name,
                                day(old, SubmittedMaterial::issuedOn),
                                limit.lastDayFrom(old.issuedOn().orElseThrow()).toString(),
                                dayOf(old).toString())))
                .ifPresent(objections::add);
        if (freshness.expires()) {
            first(given, SubmittedMaterial::validUntil, (material, end) -> end.isBefore(dayOf(material)))
                    .map(over -> Finding.error(
                            ApplicationCodes.RUN_OUT,
                            requirement.id(),
                            name,
                            day(over, SubmittedMaterial::validUntil),
                            dayOf(over).toString()))
                    .ifPresent(objections::add);
        }
        return objections;
    }

    /** The day by which {@code material} is judged. */
    private LocalDate dayOf(SubmittedMaterial material) {
        return takenIn.dayOf(material).orElse(today);
    }

    private static boolean none(List<SubmittedMaterial> given, Function<SubmittedMaterial, Optional<LocalDate>> date) {
        return given.stream().map(date).allMatch(Optional::isEmpty);
    }

    /** The material with the earliest such date among those against which {@code objection} speaks. */
    private static Optional<SubmittedMaterial> first(
            List<SubmittedMaterial> given,
            Function<SubmittedMaterial, Optional<LocalDate>> date,
            BiPredicate<SubmittedMaterial, LocalDate> objection) {
        return given.stream()
                .filter(material -> date.apply(material)
                        .filter(day -> objection.test(material, day))
                        .isPresent())
                .min(Comparator.comparing(material -> date.apply(material).orElseThrow()));
    }

    private static String day(SubmittedMaterial material, Function<SubmittedMaterial, Optional<LocalDate>> date) {
        return date.apply(material).orElseThrow().toString();
    }
}
