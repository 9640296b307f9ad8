package org.onewindow.catalog.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.catalog.layout.HallPlan.CounterPlan;
import org.onewindow.catalog.layout.HallPlan.DepartmentPlan;
import org.onewindow.catalog.layout.HallPlan.NotMovedIn;
import org.onewindow.catalog.layout.HallPlan.ServedItem;
import org.onewindow.catalog.layout.HallPlan.Share;
import org.onewindow.catalog.layout.HallPlan.ThemePlan;
import org.onewindow.catalog.layout.HallPlan.ZonePlan;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ServiceItem;

/** Draws the plan of one hall with the items that it has in use; in time linear in both. */
final class PlanDrawing {
    private final Hall hall;
    private final List<ServiceItem> items;
    private final Map<String, Stationing> stationings = new HashMap<>();
    private final Map<String, List<ServedItem>> byTheme = new HashMap<>();
    private final Map<String, List<ServedItem>> byCounter = new HashMap<>();

    PlanDrawing(Hall hall, List<ServiceItem> items) {
        this.hall = hall;
        this.items = List.copyOf(items);
        hall.layout().stationings().forEach(each -> stationings.putIfAbsent(each.item(), each));
        for (ServiceItem item : items) {
            if (movedIn(item)) {
                place(item, Objects.requireNonNull(stationings.get(item.ref().id())));
            }
        }
    }

    HallPlan plan() {
        return new HallPlan(
                hall.name(),
                hall.layout().zones().stream()
                        .map(zone -> new ZonePlan(zone.id(), zone.name(), zone.kind(), zone.place()))
                        .toList(),
                hall.layout().themes().stream()
                        .map(theme ->
                                new ThemePlan(theme.id(), theme.name(), byTheme.getOrDefault(theme.id(), List.of())))
                        .toList(),
                hall.counters().stream().map(this::counter).toList(),
                departments(),
                notMovedIn(),
                share(items));
    }

    private boolean movedIn(ServiceItem item) {
        Stationing stationing = stationings.get(item.ref().id());
        return stationing != null && stationing.movedIn();
    }

    private void place(ServiceItem item, Stationing stationing) {
        ServedItem served = new ServedItem(item.ref().id(), item.name(), item.department(), stationing.frontDesk());
        stationing
                .theme()
                .ifPresent(theme ->
                        byTheme.computeIfAbsent(theme, id -> new ArrayList<>()).add(served));
        stationing
                .counters()
                .forEach(counter -> byCounter
                        .computeIfAbsent(counter, id -> new ArrayList<>())
                        .add(served));
    }

    private CounterPlan counter(Hall.Counter counter) {
        return new CounterPlan(
                counter.id(),
                counter.name(),
                counter.kind(),
                counter.department(),
                counter.zone(),
                counter.themes(),
                byCounter.getOrDefault(counter.id(), List.of()));
    }

    private List<DepartmentPlan> departments() {
        Map<DepartmentId, List<ServiceItem>> ofEach = new HashMap<>();
        items.forEach(item -> ofEach.computeIfAbsent(item.department(), id -> new ArrayList<>())
                .add(item));
        return hall.departments().stream()
                .map(department -> new DepartmentPlan(
                        department.id(),
                        department.name(),
                        department.residency().resident(),
                        department.residency().reason(),
                        department.residency().reachedBy(),
                        share(ofEach.getOrDefault(department.id(), List.of()))))
                .toList();
    }

    private List<NotMovedIn> notMovedIn() {
        if (!hall.layout().told()) {
            return List.of();
        }
        return items.stream()
                .filter(Predicate.not(this::movedIn))
                .map(this::away)
                .toList();
    }

    private NotMovedIn away(ServiceItem item) {
        Optional<Stationing> stationing =
                Optional.ofNullable(stationings.get(item.ref().id()));
        return new NotMovedIn(
                item.ref().id(),
                item.name(),
                item.department(),
                stationing.flatMap(Stationing::reason),
                stationing.flatMap(Stationing::servedAt));
    }

    private Optional<Share> share(List<ServiceItem> some) {
        return hall.layout().told() && !some.isEmpty()
                ? Optional.of(
                        new Share((int) some.stream().filter(this::movedIn).count(), some.size()))
                : Optional.empty();
    }
}
