package org.onewindow.catalog.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.adjustment.Reviews.Line;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;

/** 定期复核 (R2.4): what is to be reviewed first stands first. */
class ReviewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<ImplementationEntry> items() {
        Map<String, String> files = new HashMap<>(TestHall.files("never"));
        String item = files.get("items/never.yaml");
        files.put("items/overdue.yaml", item + "upkeep: {responsible: he.ming, reviewOn: 2026-11-25}\n");
        files.put("items/today.yaml", item + "upkeep: {reviewOn: 2026-11-26}\n");
        files.put("items/next-year.yaml", item + "upkeep: {reviewOn: 2027-11-26}\n");
        return new DefinitionReader(List.of(
                        new HallKind(), new ItemKind(new Conditions(), List.of()), new TestChains(), new TestForms()))
                .check(DefinitionSource.of(files))
                .values(ImplementationEntry.class);
    }

    @Test
    void overdue_ones_come_first_and_those_without_a_day_last() {
        Reviews.Listed listed = Reviews.of(items(), TODAY, 50);

        assertThat(listed.lines()).extracting(Line::item).containsExactly("overdue", "today", "next-year", "never");
        assertThat(listed.lines()).extracting(Line::overdue).containsExactly(true, false, false, false);
        assertThat(listed.lines().get(0).responsible()).isPresent();
    }

    @Test
    void the_list_is_short_but_everything_is_counted() {
        Reviews.Listed listed = Reviews.of(items(), TODAY, 1);

        assertThat(listed.lines()).hasSize(1);
        assertThat(listed.total()).isEqualTo(4);
        assertThat(listed.overdue()).isEqualTo(1);
    }
}
