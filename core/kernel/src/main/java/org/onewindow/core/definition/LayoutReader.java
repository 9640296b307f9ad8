package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.hall.Hall.Residency;
import org.onewindow.core.hall.HallLayout;
import org.onewindow.core.hall.HallLayout.FrontDeskAuthority;
import org.onewindow.core.hall.HallLayout.Stationing;
import org.onewindow.core.hall.HallLayout.Theme;
import org.onewindow.core.hall.HallLayout.Zone;
import org.onewindow.core.hall.HallLayout.ZoneKind;
import org.onewindow.spi.LocalizedText;

/** What a {@code hall.yaml} that fits its schema says of the layout. What does not fit together is told by the catalogue's rules. */
final class LayoutReader {
    private LayoutReader() {}

    static HallLayout layout(JsonNode hall) {
        return new HallLayout(
                zones(hall.path("zones")), themes(hall.path("themes")), stationings(hall.path("stationing")));
    }

    static Residency residency(JsonNode department) {
        return new Residency(
                department.path("resident").asBoolean(true), text(department, "reason"), text(department, "reachedBy"));
    }

    static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static List<Zone> zones(JsonNode list) {
        List<Zone> zones = new ArrayList<>();
        list.forEach(each -> zones.add(new Zone(
                each.path("id").asText(),
                Texts.of(each.path("name")),
                ZoneKind.valueOf(each.path("kind").asText()),
                text(each, "place"))));
        return zones;
    }

    private static List<Theme> themes(JsonNode list) {
        List<Theme> themes = new ArrayList<>();
        list.forEach(each -> themes.add(new Theme(each.path("id").asText(), Texts.of(each.path("name")))));
        return themes;
    }

    private static List<Stationing> stationings(JsonNode list) {
        List<Stationing> stationings = new ArrayList<>();
        list.forEach(each -> stationings.add(new Stationing(
                each.path("item").asText(),
                each.path("movedIn").asBoolean(true),
                Optional.ofNullable(each.path("frontDesk").textValue()).map(FrontDeskAuthority::valueOf),
                Optional.ofNullable(each.path("theme").textValue()),
                words(each.path("counters")),
                text(each, "reason"),
                text(each, "servedAt"))));
        return stationings;
    }

    private static Optional<LocalizedText> text(JsonNode node, String key) {
        return node.path(key).isObject() ? Optional.of(Texts.of(node.path(key))) : Optional.empty();
    }
}
