package org.onewindow.routing.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.time.TimeLimitCalculation;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.OpeningHours;
import org.onewindow.spi.time.TimeLimit;

/**
 * What chains and the items that use them must agree on: the form that conditions ask about, and the time that was promised.
 *
 * <p>Looks at each item once, and measures each chain once for each limit.
 */
final class ItemsOfChains {
    private final DefinitionSet all;
    private final FindingSink findings;
    private final Supplier<LongestPath> paths;
    private final Map<Asked, Optional<Late>> measured = new HashMap<>();

    /** How long may {@code chain} take? */
    private record Asked(Chain chain, TimeLimit promised) {}

    /**
     * A chain takes longer than promised.
     *
     * @param code of the finding
     * @param surely whether without the blocks that have a condition it still does
     * @param takes the finding's arguments
     */
    private record Late(String code, boolean surely, List<String> takes) {
        String[] arguments() {
            return takes.toArray(String[]::new);
        }
    }

    ItemsOfChains(DefinitionSet all, FindingSink findings) {
        this.all = all;
        this.findings = findings;
        this.paths = memo(() -> pathsIn(all));
    }

    void check(List<DefinitionReading<Chain>> chains) {
        Map<String, DefinitionReading<Chain>> byId = new HashMap<>();
        chains.forEach(each -> byId.put(each.document().id(), each));
        for (DefinitionDocument item : all.all("item")) {
            for (String id : chainsOf(item.tree())) {
                DefinitionReading<Chain> chain = byId.get(id);
                if (chain != null) {
                    checkForm(item, chain.document());
                    checkLimit(item, chain.value());
                }
            }
        }
    }

    private static Set<String> chainsOf(JsonNode item) {
        Set<String> chains = new LinkedHashSet<>();
        List<JsonNode> places = new ArrayList<>(List.of(item));
        item.path("scenarios").forEach(places::add);
        places.stream()
                .map(each -> each.path("chain").asText(""))
                .filter(id -> !id.isEmpty())
                .forEach(chains::add);
        return chains;
    }

    /** Conditions are asked of the form that the applicant filled in: the item's. */
    private void checkForm(DefinitionDocument item, DefinitionDocument chain) {
        String asked = chain.tree().path("form").asText("");
        String filled = item.tree().path("form").asText("");
        if (!asked.isEmpty() && !asked.equals(filled)) {
            findings.error("OW-RTE-1014", chain, "/form", item.id(), filled, asked);
        }
    }

    private void checkLimit(DefinitionDocument item, Chain chain) {
        limit(item.tree().path("limits").path("promised"))
                .filter(promised -> promised.amount() > 0)
                .flatMap(promised -> measured.computeIfAbsent(new Asked(chain, promised), this::measure))
                .ifPresent(late -> report(item, late));
    }

    private void report(DefinitionDocument item, Late late) {
        if (late.surely()) {
            findings.error(late.code(), item, "/limits/promised", late.arguments());
        } else {
            findings.warning(late.code(), item, "/limits/promised", late.arguments());
        }
    }

    private Optional<Late> measure(Asked asked) {
        Optional<Late> surely = measure(asked, false);
        return surely.isPresent() ? surely : measure(asked, true);
    }

    private Optional<Late> measure(Asked asked, boolean withConditions) {
        Group whole = Group.always(asked.chain().blocks());
        String chain = asked.chain().ref().id();
        OptionalInt days = LongestPath.workingDays(whole, withConditions);
        if (days.isPresent() && asked.promised().unit() == LimitUnit.WORKING_DAY) {
            int promised = asked.promised().amount();
            List<String> takes = List.of(chain, Integer.toString(days.getAsInt()), Integer.toString(promised));
            return days.getAsInt() > promised
                    ? Optional.of(new Late("OW-RTE-1016", !withConditions, takes))
                    : Optional.empty();
        }
        return paths.get().worst(whole, asked.promised(), withConditions).map(breach -> {
            List<String> takes = List.of(
                    chain,
                    breach.accepted().toString(),
                    breach.ends().toString(),
                    breach.promised().toString());
            return new Late("OW-RTE-1017", !withConditions, takes);
        });
    }

    private static Optional<TimeLimit> limit(JsonNode limit) {
        if (limit.isInt()) {
            return Optional.of(TimeLimit.workingDays(limit.intValue()));
        }
        return limit.isObject()
                ? Optional.of(new TimeLimit(
                        limit.path("amount").intValue(),
                        LimitUnit.valueOf(limit.path("unit").asText())))
                : Optional.empty();
    }

    private static LongestPath pathsIn(DefinitionSet all) {
        List<YearlyCalendar> ofHall = all.all("calendar").stream()
                .map(file -> YearlyCalendar.read(file.id(), file.tree(), (code, pointer, arguments) -> {}))
                .toList();
        YearlyCalendar calendar = YearlyCalendar.builtIn().with(ofHall);
        return new LongestPath(new TimeLimitCalculation(calendar, OpeningHours.nineToFive()), calendar.years());
    }

    private static <T> Supplier<T> memo(Supplier<T> made) {
        List<T> once = new ArrayList<>(1);
        return () -> {
            if (once.isEmpty()) {
                once.add(made.get());
            }
            return once.get(0);
        };
    }
}
