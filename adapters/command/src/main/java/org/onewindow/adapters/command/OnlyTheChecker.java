package org.onewindow.adapters.command;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalog.checker.DefinitionChecker;
import org.onewindow.catalog.item.ItemRules;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.text.TextBundle;
import org.onewindow.spi.check.DefinitionCheck;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.WorkingCalendar;

/**
 * Of all beans on the class path keeps the checker, the kinds of definitions, the rules, the plug-ins that rules ask, the texts, and
 * what these have injected. A class path may hold a whole hall, with desks and a database: none of that is started.
 *
 * <p>A local rule that has something injected which only a running hall has is left out and told by OW-CMD-0001.
 */
final class OnlyTheChecker implements Extension {
    private static final List<Class<?>> ROOTS = List.of(
            DefinitionChecker.class,
            DefinitionKind.class,
            ItemRules.class,
            DefinitionCheck.class,
            FactSource.class,
            WorkingCalendar.class,
            TextBundle.class);

    private final List<AnnotatedType<?>> seen = new ArrayList<>();
    private final List<Finding> leftOut = new ArrayList<>();

    /** One finding for each root that cannot run. */
    List<Finding> leftOut() {
        return List.copyOf(leftOut);
    }

    void collect(@Observes ProcessAnnotatedType<?> event) {
        if (!(event instanceof ProcessSyntheticAnnotatedType)) {
            seen.add(event.getAnnotatedType());
            event.veto();
        }
    }

    void choose(@Observes AfterTypeDiscovery discovery) {
        Needs needs = new Needs(seen);
        Set<AnnotatedType<?>> kept = new LinkedHashSet<>();
        for (AnnotatedType<?> type : seen) {
            if (isRoot(type.getJavaClass())) {
                keep(type, needs, kept);
            }
        }
        kept.forEach(
                type -> discovery.addAnnotatedType(type, type.getJavaClass().getName()));
    }

    private void keep(AnnotatedType<?> root, Needs needs, Set<AnnotatedType<?>> kept) {
        if (remembersTheHall(root.getJavaClass())) {
            // Also where everything that it needs is on the class path: to ask it would start the hall's database.
            return;
        }
        Optional<Class<?>> missing = needs.missing(root);
        if (missing.isEmpty()) {
            kept.addAll(needs.of(root));
        } else {
            leftOut.add(Finding.warning(
                    "OW-CMD-0001",
                    "",
                    root.getJavaClass().getName(),
                    missing.get().getName()));
        }
    }

    /** A source of the product itself that answers from the hall's own records: without a hall it has nothing to say, as in a new one. */
    private static boolean remembersTheHall(Class<?> type) {
        return FactSource.class.isAssignableFrom(type)
                && (type.getPackageName().startsWith("org.onewindow.core.")
                        || type.getPackageName().startsWith("org.onewindow.forms."));
    }

    private static boolean isRoot(Class<?> type) {
        return ROOTS.stream().anyMatch(root -> root.isAssignableFrom(type));
    }
}
