package org.onewindow.catalog.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalog.element.Interpretation;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;

/**
 * What the hall says beside the data, to applicants and to its own staff, can be relied on: an interpretation (政策解读) says who says so and
 * since when, advice is there in both languages, and no question is answered twice (R1.2, R14.2).
 */
final class AdviceIsSound implements ItemRule {
    private static final List<String> ADVICE =
            List.of("/interpretations", "/questions", "/training/notes", "/training/questions");
    private static final List<String> ASKED = List.of("/questions", "/training/questions");

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        interpretations(item, findings);
        ADVICE.forEach(list -> languages(item, list, findings));
        ASKED.forEach(list -> askedTwice(item, list, findings));
    }

    private static void interpretations(ItemFile item, FindingSink findings) {
        List<Interpretation> told = item.elements().interpretations();
        for (int i = 0; i < told.size(); i++) {
            String place = "/interpretations/" + i;
            String written = item.document().tree().at(place + "/publishedOn").asText("");
            if (told.get(i).source().isEmpty()) {
                findings.error(
                        "OW-CAT-2201",
                        item.document(),
                        place,
                        told.get(i).title().asArgument());
            }
            if (written.isEmpty()) {
                findings.error(
                        "OW-CAT-2202",
                        item.document(),
                        place,
                        told.get(i).title().asArgument());
            } else if (told.get(i).publishedOn().isEmpty()) {
                findings.error("OW-CAT-2203", item.document(), place + "/publishedOn", written);
            }
        }
    }

    private static void languages(ItemFile item, String list, FindingSink findings) {
        JsonNode advice = item.document().tree().at(list);
        for (int i = 0; i < advice.size(); i++) {
            String place = list + "/" + i;
            advice.get(i).properties().forEach(each -> {
                if (each.getValue().has("zh")
                        && each.getValue().path("en").asText("").isBlank()) {
                    findings.warning("OW-CAT-2204", item.document(), place + "/" + each.getKey());
                }
            });
        }
    }

    private static void askedTwice(ItemFile item, String list, FindingSink findings) {
        Map<String, Integer> first = new HashMap<>();
        JsonNode questions = item.document().tree().at(list);
        for (int i = 0; i < questions.size(); i++) {
            String place = list + "/" + i + "/question";
            String asked = questions.get(i).path("question").path("zh").asText();
            Integer before = first.putIfAbsent(
                    bare(asked), item.document().placeOf(place).line());
            if (before != null) {
                findings.warning("OW-CAT-2205", item.document(), place, asked, before.toString());
            }
        }
    }

    /** Without what makes no other question of it. */
    private static String bare(String question) {
        return question.replaceAll("[\\s\\p{Punct}？，。！、]", "").toLowerCase(Locale.ROOT);
    }
}
