package org.onewindow.catalog.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.catalog.item.ItemState;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.hall.Hall.CounterKind;
import org.onewindow.core.hall.HallLayout.FrontDeskAuthority;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ApplicationKind;

/**
 * 事项进驻: every item in use is served at some counter with the front desk's authority told, or is listed with the reason why not;
 * what the front desk hands over somebody in the department can accept and somebody else decide; and no counter, theme or departmental area is without items. Looked at only where the hall says where its items are served.
 */
record EveryItemHasItsCounter(Hall hall, DefinitionDocument document, FindingSink findings) {
    private static final Set<CounterKind> TAKE_IN =
            Set.of(CounterKind.INTEGRATED, CounterKind.DEPARTMENT_AREA, CounterKind.DEDICATED);

    private static final int ACCEPTS_AND_DECIDES = 2;

    void check(List<ItemFile> items) {
        if (!hall.layout().told()) {
            return;
        }
        Map<String, ItemFile> byId = items.stream().collect(Collectors.toMap(ItemFile::id, item -> item));
        Map<String, Stationing> told = new HashMap<>();
        for (int i = 0; i < hall.layout().stationings().size(); i++) {
            Stationing stationing = hall.layout().stationings().get(i);
            told.putIfAbsent(stationing.item(), stationing);
            if (stationing.movedIn()) {
                checkServed(stationing, "/stationing/" + i, Optional.ofNullable(byId.get(stationing.item())));
            } else {
                checkAway(stationing, "/stationing/" + i);
            }
        }
        List<ItemFile> inUse =
                items.stream().filter(item -> item.state() == ItemState.IN_USE).toList();
        inUse.stream()
                .filter(item -> !told.containsKey(item.id()))
                .forEach(item -> findings.error(
                        "OW-CAT-1906", item.document(), "/name", item.name().asArgument()));
        checkNothingIsIdle(inUse, told);
    }

    private void checkServed(Stationing stationing, String pointer, Optional<ItemFile> item) {
        boolean served = !stationing.counters().isEmpty()
                || stationing
                        .theme()
                        .filter(theme -> hall.counters().stream()
                                .anyMatch(counter -> counter.themes().contains(theme)))
                        .isPresent();
        if (!served && item.filter(each -> each.state() == ItemState.IN_USE).isPresent()) {
            findings.error(
                    "OW-CAT-1906", document, pointer, item.orElseThrow().name().asArgument());
        }
        if (stationing.frontDesk().isEmpty()) {
            findings.error("OW-CAT-1911", document, pointer, stationing.item());
        }
        item.filter(each -> stationing.frontDesk().isPresent())
                .filter(each -> (each.kind() == ApplicationKind.IMMEDIATE)
                        != (stationing.frontDesk().get() == FrontDeskAuthority.DECIDES))
                .ifPresent(each -> findings.error(
                        "OW-CAT-1912",
                        document,
                        pointer + "/frontDesk",
                        each.name().asArgument(),
                        each.kind().name()));
        item.filter(each -> each.state() == ItemState.IN_USE)
                .filter(each -> stationing
                        .frontDesk()
                        .filter(FrontDeskAuthority.HANDS_OVER::equals)
                        .isPresent())
                .ifPresent(each -> checkAnswered(each, pointer));
    }

    /** An approver of the department accepts what is handed over, and whoever accepts may not decide (受审分离). */
    private void checkAnswered(ItemFile item, String pointer) {
        int approvers = hall.holders(Role.DEPARTMENT_APPROVER, Optional.of(item.department()))
                .size();
        if (approvers < ACCEPTS_AND_DECIDES) {
            findings.error(
                    "OW-CAT-2221",
                    document,
                    pointer + "/frontDesk",
                    item.name().asArgument(),
                    hall.department(item.department())
                            .map(department -> department.name().asArgument())
                            .orElse(item.department().value()),
                    Integer.toString(approvers));
        }
    }

    private void checkAway(Stationing stationing, String pointer) {
        if (stationing.reason().isEmpty() || stationing.servedAt().isEmpty()) {
            findings.error("OW-CAT-1909", document, pointer, stationing.item());
        }
        if (stationing.theme().isPresent()
                || stationing.frontDesk().isPresent()
                || !stationing.counters().isEmpty()) {
            findings.error("OW-CAT-1910", document, pointer, stationing.item());
        }
    }

    private void checkNothingIsIdle(List<ItemFile> inUse, Map<String, Stationing> told) {
        Set<String> themes = new HashSet<>();
        Set<String> counters = new HashSet<>();
        Set<DepartmentId> departments = new HashSet<>();
        for (ItemFile item : inUse) {
            departments.add(item.department());
            Optional.ofNullable(told.get(item.id())).filter(Stationing::movedIn).ifPresent(stationing -> {
                stationing.theme().ifPresent(themes::add);
                counters.addAll(stationing.counters());
            });
        }
        for (int i = 0; i < hall.counters().size(); i++) {
            Counter counter = hall.counters().get(i);
            String name = counter.name().asArgument();
            if (counter.department().filter(id -> !departments.contains(id)).isPresent()) {
                findings.warning(
                        "OW-CAT-1908", document, "/counters/" + i + "/department", name, departmentOf(counter));
            } else if (TAKE_IN.contains(counter.kind())
                    && !counters.contains(counter.id())
                    && counter.themes().stream().noneMatch(themes::contains)) {
                findings.warning("OW-CAT-1907", document, "/counters/" + i, name);
            }
        }
        for (int i = 0; i < hall.layout().themes().size(); i++) {
            if (!themes.contains(hall.layout().themes().get(i).id())) {
                findings.warning(
                        "OW-CAT-1915",
                        document,
                        "/themes/" + i,
                        hall.layout().themes().get(i).name().asArgument());
            }
        }
    }

    private String departmentOf(Counter counter) {
        return counter.department()
                .flatMap(hall::department)
                .map(department -> department.name().asArgument())
                .orElse("");
    }
}
