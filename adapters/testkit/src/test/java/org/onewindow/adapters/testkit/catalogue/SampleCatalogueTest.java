package org.onewindow.adapters.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.item.ServiceItem;

class SampleCatalogueTest {
    @Test
    void the_matters_are_those_of_twenty_departments() {
        List<SampleItem> items = SampleCatalogue.of(SampleCatalogue.MATTERS, 7);

        assertThat(items).hasSizeGreaterThan(300);
        assertThat(items.stream().map(SampleItem::departmentId).collect(Collectors.toSet()))
                .hasSize(20);
        assertThat(items).noneMatch(item -> item.name().contains("（"));
    }

    @Test
    void the_same_seed_makes_the_same_catalogue_and_another_seed_another() {
        assertThat(SampleCatalogue.of(5_000, 7))
                .isEqualTo(SampleCatalogue.of(5_000, 7))
                .isNotEqualTo(SampleCatalogue.of(5_000, 8));
    }

    @Test
    void a_large_catalogue_begins_with_the_small_one_and_names_nothing_twice() {
        List<SampleItem> items = SampleCatalogue.of(100_000, 7);

        assertThat(items)
                .hasSize(100_000)
                .startsWith(SampleCatalogue.of(1_000, 7).toArray(SampleItem[]::new));
        assertThat(items.stream().map(SampleItem::id).distinct()).hasSize(100_000);
        assertThat(items.stream().map(SampleItem::name).distinct()).hasSize(100_000);
    }

    @Test
    void every_item_promises_no_more_than_the_law_allows_and_asks_for_something() {
        assertThat(SampleCatalogue.of(2_000, 7)).allSatisfy(item -> {
            ServiceItem definition = item.asServiceItem();

            assertThat(item.promised()).isBetween(0, item.statutory());
            assertThat(definition.ref().id()).isEqualTo("i-" + item.code());
            assertThat(definition.materials()).hasSameSizeAs(item.materials()).isNotEmpty();
        });
    }

    @Test
    void a_size_that_cannot_be_made_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleCatalogue.of(100_001, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleCatalogue.of(0, 7));
    }
}
