package org.onewindow.adapters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.search.EverydayQuestions.Everyday;
import org.onewindow.catalog.search.EverydayWords;
import org.onewindow.catalog.search.OfferedItem;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.spi.item.ServiceItem;

/**
 * Search in a large catalogue: the build asserts what is found and writes how long it took to {@code target/search-figures.txt}.
 * {@code -Dsearch.items=100000 -Dsearch.rounds=20} measures in full; see the README.
 */
class LargeCatalogueTest {
    private static final int ITEMS = Integer.getInteger("search.items", 5_000);
    private static final int ROUNDS = Integer.getInteger("search.rounds", 2);

    @Test
    void copies_for_every_town_do_not_push_the_right_item_from_the_first_place() throws IOException {
        List<Everyday> asked = EverydayQuestions.read("everyday-questions.csv");
        List<OfferedItem> items = SampleOffers.of(ITEMS);
        Map<String, ServiceItem> byId = items.stream()
                .map(OfferedItem::item)
                .collect(Collectors.toMap(each -> each.ref().id(), Function.identity()));
        LuceneEngine engine = new LuceneEngine();
        try {
            long begun = System.nanoTime();
            engine.hold(items, EverydayWords.builtIn());
            long built = System.nanoTime() - begun;

            long right = asked.stream()
                    .filter(each -> engine.find(SearchQuestion.of(each.words(), 20)).hits().stream()
                            .findFirst()
                            .map(hit -> byId.get(hit.ref().id()).name().zh())
                            .filter(name -> name.equals(each.item()) || name.startsWith(each.item() + "（"))
                            .isPresent())
                    .count();
            report(built, measured(engine, asked), right, asked.size());

            assertThat(right).isGreaterThanOrEqualTo(asked.size() * 9L / 10);
        } finally {
            engine.close();
        }
    }

    private static long[] measured(LuceneEngine engine, List<Everyday> asked) {
        long[] nanos = new long[asked.size() * ROUNDS];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Everyday each : asked) {
                long begun = System.nanoTime();
                engine.find(SearchQuestion.of(each.words(), 20));
                nanos[at++] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void report(long built, long[] nanos, long right, int asked) throws IOException {
        String figures = String.format(
                Locale.ROOT,
                "items %d, index built in %.1f s, questions %d: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms;"
                        + " first item right %d of %d%n",
                ITEMS,
                built / 1e9,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                right,
                asked);
        Files.writeString(Path.of("target", "search-figures.txt"), figures);
    }
}
