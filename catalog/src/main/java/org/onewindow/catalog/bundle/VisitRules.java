package org.onewindow.catalog.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.bundle.Bundle;
import org.onewindow.core.bundle.Bundle.Combination;
import org.onewindow.core.bundle.Bundle.Part;
import org.onewindow.core.bundle.BundleRoute;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.LocalizedText;

/** Combinations name ways that there are, and promise no fewer and no more visits than they take. */
final class VisitRules {
    private static final String UNKNOWN_PART = "OW-CAT-1803";
    private static final String VISITS_DIFFER = "OW-CAT-1808";
    private static final String TEXT_PROMISES_TOO_MUCH = "OW-CAT-1809";
    private static final String WAY_NOT_FIXED = "OW-CAT-1811";

    private static final Pattern NO_VISIT = Pattern.compile("零跑动|零跑腿|不见面|一次不跑|(?i:zero visits|no visit)");
    private static final Pattern ONE_VISIT = Pattern.compile("最多跑一次|只跑一次|跑一次|(?i:at most one visit|one visit)");

    private final DefinitionDocument document;
    private final Bundle bundle;
    private final Map<String, ItemFile> items;
    private final FindingSink findings;

    VisitRules(DefinitionDocument document, Bundle bundle, Map<String, ItemFile> items, FindingSink findings) {
        this.document = document;
        this.bundle = bundle;
        this.items = items;
        this.findings = findings;
    }

    void check() {
        for (int i = 0; i < bundle.combinations().size(); i++) {
            waysAreKnown(bundle.combinations().get(i), "/combinations/" + i);
        }
        if (items.size() < bundle.parts().size()) {
            return; // a broken item does not say whether it is decided at once
        }
        List<BundleRoute> routes = BundleRoute.of(bundle, this::decidedAtOnce);
        for (int i = 0; i < bundle.combinations().size(); i++) {
            numberAgrees(bundle.combinations().get(i), routes.get(i), "/combinations/" + i);
        }
        // What the whole bundle promises must be true whatever an applicant chooses.
        routes.stream()
                .max((one, other) -> Integer.compare(one.visits(), other.visits()))
                .ifPresent(most -> {
                    textKeeps(bundle.name(), "/name", most);
                    textKeeps(bundle.summary(), "/summary", most);
                });
    }

    private boolean decidedAtOnce(String part) {
        return Optional.ofNullable(items.get(part))
                .filter(item -> item.limits().promised().atOnce())
                .isPresent();
    }

    private void waysAreKnown(Combination combination, String pointer) {
        combination.ways().forEach((id, way) -> {
            Optional<Part> part = bundle.part(id);
            if (part.isEmpty()) {
                findings.error(UNKNOWN_PART, document, pointer + "/ways/" + id, id);
            } else if (part.get().way(way).isEmpty()) {
                findings.error(WAY_NOT_FIXED, document, pointer + "/ways/" + id, id, waysOf(part.get()));
            }
        });
        Predicate<Part> open =
                part -> part.ways().size() > 1 && !combination.ways().containsKey(part.id());
        bundle.parts().stream()
                .filter(open)
                .forEach(part -> findings.error(WAY_NOT_FIXED, document, pointer + "/ways", part.id(), waysOf(part)));
    }

    private static String waysOf(Part part) {
        return String.join(", ", part.ways().stream().map(Bundle.Way::id).toList());
    }

    private void numberAgrees(Combination combination, BundleRoute route, String pointer) {
        if (combination.visits().isPresent() && combination.visits().getAsInt() != route.visits()) {
            findings.error(
                    VISITS_DIFFER,
                    document,
                    pointer + "/visits",
                    Integer.toString(combination.visits().getAsInt()),
                    Integer.toString(route.visits()));
        }
        textKeeps(combination.name(), pointer + "/name", route);
    }

    private void textKeeps(LocalizedText text, String pointer, BundleRoute route) {
        textKeeps(text.zh(), pointer + "/zh", route);
        textKeeps(text.en(), pointer + "/en", route);
    }

    private void textKeeps(String text, String pointer, BundleRoute route) {
        promise(text, route.visits())
                .ifPresent(words -> findings.error(
                        TEXT_PROMISES_TOO_MUCH,
                        document,
                        pointer,
                        words,
                        route.name().zh(),
                        Integer.toString(route.visits())));
    }

    /** The words that promise fewer visits than there are. */
    private static Optional<String> promise(String text, int visits) {
        Matcher none = NO_VISIT.matcher(text);
        if (visits > 0 && none.find()) {
            return Optional.of(none.group());
        }
        Matcher one = ONE_VISIT.matcher(text);
        return visits > 1 && one.find() ? Optional.of(one.group()) : Optional.empty();
    }
}
