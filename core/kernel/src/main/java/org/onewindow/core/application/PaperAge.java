package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.MaterialRequirement;

/**
 * 出具时间要求: whether papers are young enough and still hold.
 *
 * <p>They are judged by the first day on which the hall had them: what grows old or runs out while the hall has it is not held against
 * the applicant, and nothing can become a new demand after the one-time notice (Licensing Law Art. 32 (4)).
 *
 * @param takenInOn the first day on which the hall had the papers
 * @param today no paper is issued later than that
 */
record PaperAge(LocalDate takenInOn, LocalDate today) {
    /** What stands against the papers handed in for {@code requirement}; nothing if it does not ask for dates. */
    List<Finding> objectionsTo(MaterialRequirement requirement, List<SubmittedMaterial> given) {
        Freshness freshness = requirement.freshness();
        String name = requirement.name().asArgument();
        List<Finding> objections = new ArrayList<>();
        List<LocalDate> issued = given.stream()
                .map(SubmittedMaterial::issuedOn)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        List<LocalDate> ends = given.stream()
                .map(SubmittedMaterial::validUntil)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        // A paper without end (长期有效) bears only the day of its issue.
        boolean ageUnknown = freshness.issuedWithin().isPresent() && issued.isEmpty();
        boolean endUnknown = freshness.expires() && issued.isEmpty() && ends.isEmpty();
        if (ageUnknown || endUnknown) {
            objections.add(Finding.error(ApplicationCodes.UNDATED, requirement.id(), name));
        }
        issued.stream()
                .filter(day -> day.isAfter(today))
                .map(day -> Finding.error(ApplicationCodes.NOT_ISSUED_YET, requirement.id(), name, day.toString()))
                .findFirst()
                .ifPresent(objections::add);
        // The oldest counts: every sheet of a set must be young enough.
        freshness
                .issuedWithin()
                .flatMap(limit -> issued.stream()
                        .filter(day -> limit.lastDayFrom(day).isBefore(takenInOn))
                        .findFirst()
                        .map(day -> Finding.error(
                                ApplicationCodes.TOO_OLD,
                                requirement.id(),
                                name,
                                day.toString(),
                                limit.lastDayFrom(day).toString(),
                                takenInOn.toString())))
                .ifPresent(objections::add);
        if (freshness.expires()) {
            ends.stream()
                    .filter(day -> day.isBefore(takenInOn))
                    .map(day -> Finding.error(
                            ApplicationCodes.RUN_OUT, requirement.id(), name, day.toString(), takenInOn.toString()))
                    .findFirst()
                    .ifPresent(objections::add);
        }
        return objections;
    }
}
