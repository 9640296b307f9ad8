package org.onewindow.catalog.layout;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.hall.Hall.CounterKind;
import org.onewindow.core.hall.HallLayout.FrontDeskAuthority;
import org.onewindow.core.hall.HallLayout.ZoneKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;

/**
 * 去哪儿办: the hall as a visitor looks for her counter in it, made from {@code hall.yaml} and the items in use. Immutable.
 *
 * @param hall what people call it
 * @param zones the parts of its floor, in the order of the file
 * @param themes what the counters of each theme serve, in the order of the file
 * @param counters in the order of the file
 * @param departments in the order of the file
 * @param notMovedIn items in use that are not served in the hall, and why, by id
 * @param share of the items in use that have moved in; absent if the hall does not say where its items are served
 */
public record HallPlan(
        LocalizedText hall,
        List<ZonePlan> zones,
        List<ThemePlan> themes,
        List<CounterPlan> counters,
        List<DepartmentPlan> departments,
        List<NotMovedIn> notMovedIn,
        Optional<Share> share) {
    public HallPlan {
        zones = List.copyOf(zones);
        themes = List.copyOf(themes);
        counters = List.copyOf(counters);
        departments = List.copyOf(departments);
        notMovedIn = List.copyOf(notMovedIn);
    }

    /** The counters that stand in that zone. */
    public List<CounterPlan> countersIn(String zone) {
        return counters.stream()
                .filter(counter -> counter.zone().filter(zone::equals).isPresent())
                .toList();
    }

    /** The counters of which the hall does not say where they stand. */
    public List<CounterPlan> countersElsewhere() {
        return counters.stream().filter(counter -> counter.zone().isEmpty()).toList();
    }

    /** The counters that take in the items of that theme. */
    public List<CounterPlan> countersOf(String theme) {
        return counters.stream()
                .filter(counter -> counter.themes().contains(theme))
                .toList();
    }

    /**
     * A part of the floor.
     *
     * @param place how to get there
     */
    public record ZonePlan(String id, LocalizedText name, ZoneKind kind, Optional<LocalizedText> place) {}

    /**
     * A theme: any of its counters serves any of its items.
     *
     * @param items in use, by id
     */
    public record ThemePlan(String id, LocalizedText name, List<ServedItem> items) {
        public ThemePlan {
            items = List.copyOf(items);
        }
    }

    /**
     * A counter.
     *
     * @param department whose it is, if it is one department's
     * @param zone id of the zone in which it stands
     * @param themes ids of the themes whose items it serves
     * @param items in use that it serves besides those of its themes, by id
     */
    public record CounterPlan(
            String id,
            LocalizedText name,
            CounterKind kind,
            Optional<DepartmentId> department,
            Optional<String> zone,
            List<String> themes,
            List<ServedItem> items) {
        public CounterPlan {
            themes = List.copyOf(themes);
            items = List.copyOf(items);
        }
    }

    /**
     * An item that is served in the hall.
     *
     * @param id the item's
     * @param department who decides
     * @param frontDesk how far the counter goes with it
     */
    public record ServedItem(
            String id, LocalizedText name, DepartmentId department, Optional<FrontDeskAuthority> frontDesk) {}

    /**
     * A department.
     *
     * @param resident whether it has people in the hall
     * @param reason why it has not
     * @param reachedBy how it is reached all the same
     * @param share of its items in use that have moved in; absent if it has none, or the hall does not say
     */
    public record DepartmentPlan(
            DepartmentId id,
            LocalizedText name,
            boolean resident,
            Optional<LocalizedText> reason,
            Optional<LocalizedText> reachedBy,
            Optional<Share> share) {}

    /**
     * An item in use that is not served in the hall.
     *
     * @param id the item's
     * @param reason why
     * @param servedAt where it is
     */
    public record NotMovedIn(
            String id,
            LocalizedText name,
            DepartmentId department,
            Optional<LocalizedText> reason,
            Optional<LocalizedText> servedAt) {}

    /**
     * 进驻比例: how many items have moved in.
     *
     * @param movedIn at most {@code inUse}
     * @param inUse at least one
     */
    public record Share(int movedIn, int inUse) {
        public Share {
            if (inUse < 1 || movedIn < 0 || movedIn > inUse) {
                throw new IllegalArgumentException("no share: " + movedIn + " of " + inUse);
            }
        }

        /** In whole per cent, rounded down: 100 only if every one has. */
        public int percent() {
            return (int) (movedIn * 100L / inUse);
        }
    }
}
