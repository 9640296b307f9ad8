package org.onewindow.catalog.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.disclosure.PublishedItem;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Json;

/**
 * Open data of a large catalogue: each file is written as it is made, in little memory. {@code -Dopendata.items=100000} measures in full;
 * figures in {@code target/open-data-figures.txt}.
 */
class OpenDataSpeedTest {
    private static final int ITEMS = Integer.getInteger("opendata.items", 3_000);
    /** What one row, its buffers, and the names of what is shared may take beside the definitions themselves. */
    private static final long MOST_KEPT = 48L << 20;

    /** Looks how much is in use after a collection whenever a tenth more has been written. */
    private static final class Watching extends OutputStream {
        private final long step;
        private long written;
        private long most;

        private Watching(long step) {
            this.step = step;
        }

        @Override
        public void write(int each) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private void count(int length) {
            if (step > 0 && written / step != (written + length) / step) {
                most = Math.max(most, used());
            }
            written += length;
        }
    }

    @Test
    void a_large_catalogue_is_written_item_by_item() throws IOException {
        PublishedItem item = PublishedItem.of(text -> text);
        List<ImplementationEntry> entries = LargeCatalogue.of(item.entry(), ITEMS);
        OpenItems items = OpenItems.of(item.hall().orElseThrow(), entries);
        Map<String, OpenFile> files = new LinkedHashMap<>();
        files.put("items.json", out -> new Json().mapper().writeValue(out, items));
        files.put("items.csv", ItemsCsv.of(items));
        files.put("services.jsonld", out -> PublicServices.write(item.hall().orElseThrow(), entries, out));
        StringBuilder figures = new StringBuilder(ITEMS + " items\n");
        for (Map.Entry<String, OpenFile> file : files.entrySet()) {
            figures.append(measured(file.getKey(), file.getValue()));
        }
        Files.writeString(Path.of("target/open-data-figures.txt"), figures);
    }

    private static String measured(String name, OpenFile file) throws IOException {
        Watching warm = new Watching(0);
        file.writeTo(warm);
        long begun = System.nanoTime();
        file.writeTo(new Watching(0));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        long before = used();
        Watching watched = new Watching(warm.written / 10);
        file.writeTo(watched);
        long kept = watched.most - before;

        assertThat(kept).as("%s keeps %d bytes while it is written", name, kept).isLessThan(MOST_KEPT);
        return String.format(
                Locale.ROOT,
                "%s: %.1f MB in %d ms, at most %.1f MB kept%n",
                name,
                warm.written / 1e6,
                millis,
                kept / 1e6);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
