package org.onewindow.catalog.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.core.hall.HallLayout.Theme;
import org.onewindow.core.hall.HallLayout.Zone;

/** 大厅布局: its zones, themes, counters and items are there, each described once. */
record LayoutRefersToWhatThereIs(Hall hall, DefinitionDocument document, DefinitionSet all, FindingSink findings) {
    void check() {
        describedOnce("/zones/", "/id", ids(hall.layout().zones(), Zone::id));
        describedOnce("/themes/", "/id", ids(hall.layout().themes(), Theme::id));
        describedOnce("/stationing/", "/item", ids(hall.layout().stationings(), Stationing::item));
        Set<String> zones = new TreeSet<>(ids(hall.layout().zones(), Zone::id));
        Set<String> themes = new TreeSet<>(ids(hall.layout().themes(), Theme::id));
        for (int i = 0; i < hall.counters().size(); i++) {
            Counter counter = hall.counters().get(i);
            String pointer = "/counters/" + i;
            known("OW-CAT-1901", pointer + "/zone", counter.zone(), zones);
            knownEach("OW-CAT-1902", pointer + "/themes/", counter.themes(), themes);
        }
        checkStationings(themes);
    }

    private void checkStationings(Set<String> themes) {
        Set<String> counters = new TreeSet<>(ids(hall.counters(), Counter::id));
        for (int i = 0; i < hall.layout().stationings().size(); i++) {
            Stationing stationing = hall.layout().stationings().get(i);
            String pointer = "/stationing/" + i;
            known("OW-CAT-1902", pointer + "/theme", stationing.theme(), themes);
            knownEach("OW-CAT-1903", pointer + "/counters/", stationing.counters(), counters);
            if (!all.isThere(ItemKind.NAME, stationing.item())) {
                findings.error("OW-CAT-1904", document, pointer + "/item", stationing.item());
            }
        }
    }

    private void describedOnce(String list, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                findings.error("OW-CAT-1905", document, list + i + key, ids.get(i));
            }
        }
    }

    private void known(String code, String pointer, Optional<String> named, Set<String> known) {
        named.filter(id -> !known.contains(id))
                .ifPresent(id -> findings.error(code, document, pointer, id, String.join(", ", known)));
    }

    private void knownEach(String code, String pointer, List<String> named, Set<String> known) {
        for (int i = 0; i < named.size(); i++) {
            known(code, pointer + i, Optional.of(named.get(i)), known);
        }
    }

    private static <T> List<String> ids(List<T> list, Function<T, String> id) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(id.apply(each)));
        return ids;
    }
}
