package org.onewindow.catalog.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.hall.Hall;

/** The filing of the small hall, read from its file as it was changed, and the hall. */
public record PublishedItem(ImplementationEntry entry, Optional<Hall> hall) {
    private static final Conditions CONDITIONS = new Conditions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);

    /** The filing in the hall of today, by today's rules. */
    public static PublishedItem of(UnaryOperator<String> change) {
        return read(change, new ItemKind(CONDITIONS, List.of(new BuiltInRules(CONDITIONS, CLOCK))));
    }

    /** The filing as it came into force when there were no rules. */
    public static PublishedItem unchecked(UnaryOperator<String> change) {
        return read(change, new ItemKind(CONDITIONS, List.of()));
    }

    private static PublishedItem read(UnaryOperator<String> change, ItemKind items) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.computeIfPresent("items/filing.yaml", (path, text) -> change.apply(text));
        CheckedDefinitions checked = new DefinitionReader(
                        List.of(new HallKind(), items, new TestForms(), new TestChains()))
                .check(DefinitionSource.of(files));
        assertThat(checked.findings()).noneMatch(finding -> finding.stops());
        return new PublishedItem(
                checked.values(ImplementationEntry.class).get(0),
                checked.values(Hall.class).stream().findFirst());
    }
}
