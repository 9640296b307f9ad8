package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;

/**
 * Since when the hall has the papers of an application.
 *
 * <p>Each paper is judged by the first day on which the hall had that paper (Licensing Law Art. 32 (4)): what came with the application
 * by the day it was handed in, what came later by its own day. So nothing goes stale while the hall has it, and what had run out before
 * it came does not pass because other papers came earlier. Of a bundle, what came for one part came for all.
 *
 * @param first the day on which the first of them came; absent if the hall has none yet
 * @param days the day of each paper that is known to have come
 */
public record TakenInOn(Optional<LocalDate> first, Map<Paper, LocalDate> days) {
    /** Nothing has come yet: whatever is looked at comes today. */
    public static final TakenInOn NOTHING_YET = new TakenInOn(Optional.empty(), Map.of());

    public TakenInOn {
        days = Map.copyOf(days);
    }

    /** A paper as its age tells it apart from others that answer the same requirement. */
    record Paper(String requirement, Optional<PaperDates> dates) {
        static Paper of(SubmittedMaterial material) {
            return new Paper(material.requirement(), material.dates());
        }

        Paper undated() {
            return new Paper(requirement, Optional.empty());
        }
    }

    /**
     * A material that comes from another part of the bundle.
     *
     * @param on the first day on which the hall had it
     */
    public record Arrived(SubmittedMaterial material, LocalDate on) {
        /** The same as the answer to another requirement. */
        public Arrived as(String requirement) {
            return new Arrived(material.as(requirement), on);
        }
    }

    /** Of an application whose materials are kept as {@code rows}. */
    static TakenInOn of(Application application, List<Material> rows) {
        Optional<LocalDate> first = application.papersTakenInOn();
        Map<Paper, LocalDate> days = new HashMap<>();
        rows.forEach(row -> row.takenInOn()
                .or(() -> first)
                .ifPresent(day -> days.merge(Paper.of(row.submitted()), day, TakenInOn::earlier)));
        application
                .papers()
                .all()
                .forEach(paper -> days.merge(
                        new Paper(
                                paper.requirement(),
                                Optional.of(paper.dates()).filter(dates -> !dates.equals(PaperDates.UNKNOWN))),
                        LocalDate.ofInstant(paper.at(), HallTime.ZONE),
                        TakenInOn::earlier));
        return new TakenInOn(first, days);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day by which {@code material} is judged; absent if that is today. */
    Optional<LocalDate> dayOf(SubmittedMaterial material) {
        return Optional.ofNullable(days.get(Paper.of(material))).or(() -> first);
    }

    /** The same with what has come from other parts, each with its own day. */
    TakenInOn with(List<Arrived> arrived) {
        Map<Paper, LocalDate> more = new HashMap<>(days);
        arrived.forEach(each -> more.merge(Paper.of(each.material()), each.on(), TakenInOn::earlier));
        return new TakenInOn(first, more);
    }

    /**
     * The same with what comes {@code today}. A paper that the hall had without being told its dates may be the one that comes with its
     * dates now: whoever only tells them is not worse off than if they had been told at first.
     */
    TakenInOn arriving(List<SubmittedMaterial> materials, LocalDate today) {
        Map<Paper, LocalDate> more = new HashMap<>(days);
        materials.forEach(material -> more.computeIfAbsent(
                Paper.of(material),
                paper -> Optional.ofNullable(days.get(paper.undated()))
                        .filter(day -> material.issuedOn().stream().noneMatch(issued -> issued.isAfter(day)))
                        .orElse(today)));
        return new TakenInOn(first, more);
    }
}
