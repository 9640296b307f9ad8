package org.onewindow.core.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/**
 * 办理流程图: the steps of an item as everybody may see them. Whoever knows the approval chains draws them; the guide shows them
 * without knowing chains. Answers come from memory.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a published version never changes.
 */
public interface ItemSteps {
    /**
     * The way from acceptance to the result in one scenario.
     *
     * @param item a published version
     * @param scenario id of one of its scenarios
     * @param language of the texts in the drawing
     * @return empty if there are no steps, as with immediate items
     */
    Optional<Drawn> draw(ServiceItem item, String scenario, Locale language);

    /** Every way that the item's scenarios go, once, in the order of the scenarios; those without steps are left out. */
    default List<Way> ways(ServiceItem item, List<Scenario> scenarios, Locale language) {
        Map<DefinitionRef, Drawn> drawn = new LinkedHashMap<>();
        Map<DefinitionRef, List<Scenario>> along = new HashMap<>();
        for (Scenario scenario : scenarios) {
            draw(item, scenario.id(), language).ifPresent(each -> {
                drawn.putIfAbsent(each.chain(), each);
                along.computeIfAbsent(each.chain(), chain -> new ArrayList<>()).add(scenario);
            });
        }
        return drawn.values().stream()
                .map(each -> new Way(along.getOrDefault(each.chain(), List.of()), each))
                .toList();
    }

    /**
     * A way and who goes it.
     *
     * @param scenarios at least one, in the order of the item
     */
    record Way(List<Scenario> scenarios, Drawn drawn) {
        public Way {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * The steps, drawn and told.
     *
     * @param chain the version of the chain that was drawn; two scenarios with the same one go the same way
     * @param inWords the same in words, one line for each step or block, numbered as 2.1 inside the second
     * @param svg one {@code <svg>} element with title and description, without script, style sheet or reference to anything outside; the
     *     same bytes for the same version and language
     */
    record Drawn(DefinitionRef chain, List<String> inWords, String svg) {
        public Drawn {
            inWords = List.copyOf(inWords);
        }
    }
}
