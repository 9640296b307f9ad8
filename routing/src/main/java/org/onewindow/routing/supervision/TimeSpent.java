package org.onewindow.routing.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 时间归属: in whose hands an application was for how long, from the day the hall had it. Every moment is somebody's: the shares add up
 * to the whole, to the nanosecond. While several departments are asked at once, each has an equal part of that time.
 *
 * @param from when the hall had it, UTC
 * @param until when it ended, or the moment of reading, UTC
 * @param over whether it has ended
 * @param shares in the order in which the holders first had it
 */
public record TimeSpent(Instant from, Instant until, boolean over, List<Share> shares) {
    public TimeSpent {
        shares = List.copyOf(shares);
    }

    /**
     * One holder's part.
     *
     * @param kind in whose hands
     * @param department which one, if it is a department
     * @param time how long
     */
    public record Share(HolderKind kind, Optional<DepartmentId> department, Duration time) {}

    /**
     * Where an application stood from a moment on, as its ledger says.
     *
     * @param at when, UTC
     * @param state its state from then on
     * @param asked the departments that are asked from then on
     */
    record Standing(Instant at, ApplicationState state, List<DepartmentId> asked) {}

    /** How long all of it took. */
    public Duration whole() {
        return Duration.between(from, until);
    }

    /**
     * Adds up the standings of an application.
     *
     * @param standings in order of time
     * @param now the moment of reading; later than every standing
     * @return empty if the hall has not had it yet
     */
    static Optional<TimeSpent> of(List<Standing> standings, Instant now) {
        List<Standing> had = standings.stream()
                .dropWhile(each -> each.state() == ApplicationState.DRAFT)
                .toList();
        return had.isEmpty() || had.get(0).state().isEnd() ? Optional.empty() : Optional.of(added(had, now));
    }

    private static TimeSpent added(List<Standing> had, Instant now) {
        Map<Holder, Duration> sums = new LinkedHashMap<>();
        for (int i = 0; i < had.size(); i++) {
            Standing standing = had.get(i);
            if (standing.state().isEnd()) {
                return new TimeSpent(had.get(0).at(), standing.at(), true, shares(sums));
            }
            Instant next = i + 1 < had.size() ? had.get(i + 1).at() : now;
            divide(Duration.between(standing.at(), next), holders(standing), sums);
        }
        return new TimeSpent(had.get(0).at(), now, false, shares(sums));
    }

    private record Holder(HolderKind kind, Optional<DepartmentId> department) {
        static Holder of(HolderKind kind) {
            return new Holder(kind, Optional.empty());
        }
    }

    private static List<Holder> holders(Standing standing) {
        return switch (standing.state()) {
            case CORRECTION_REQUESTED, ISSUED -> List.of(Holder.of(HolderKind.APPLICANT));
            case SUSPENDED -> List.of(Holder.of(HolderKind.SPECIAL_PROCEDURE));
            case FORWARDED_UP -> List.of(Holder.of(HolderKind.HIGHER_AUTHORITY));
            case DECIDED -> List.of(Holder.of(HolderKind.ISSUING_COUNTER));
            default ->
                standing.asked().isEmpty()
                        ? List.of(Holder.of(HolderKind.COUNTER))
                        : standing.asked().stream()
                                .map(each -> new Holder(HolderKind.DEPARTMENT, Optional.of(each)))
                                .toList();
        };
    }

    /** In equal parts; what cannot be divided goes to the first. */
    private static void divide(Duration time, List<Holder> holders, Map<Holder, Duration> sums) {
        Duration part = time.dividedBy(holders.size());
        Duration first = time.minus(part.multipliedBy(holders.size() - 1L));
        for (int i = 0; i < holders.size(); i++) {
            sums.merge(holders.get(i), i == 0 ? first : part, Duration::plus);
        }
    }

    private static List<Share> shares(Map<Holder, Duration> sums) {
        List<Share> shares = new ArrayList<>();
        sums.forEach((holder, time) -> shares.add(new Share(holder.kind(), holder.department(), time)));
        return shares;
    }
}
