package org.onewindow.adapters.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;
import org.onewindow.adapters.testkit.catalogue.SampleItem;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.search.OfferedItem;

/** The made-up catalogue as a hall offers it: two of three items on the web, every other one at the counters of a theme. */
final class SampleOffers {
    static final String THEME = "enterprise";

    private static final int SEED = 7;

    private SampleOffers() {}

    static List<OfferedItem> of(int items) {
        List<SampleItem> sample = SampleCatalogue.of(items, SEED);
        return IntStream.range(0, sample.size())
                .mapToObj(at -> new OfferedItem(
                        sample.get(at).asServiceItem(),
                        at % 2 == 0 ? Optional.of(THEME) : Optional.empty(),
                        at % 3 == 0 ? Set.of(HandlingForm.COUNTER) : Set.of(HandlingForm.COUNTER, HandlingForm.WEB)))
                .toList();
    }
}
