package org.onewindow.adapters.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.store.ContentStore;

/**
 * What {@link ContentStore} demands, as tests: subclass it in the store's own build and give it the store.
 *
 * <p>Whether content survives a crash is not among them; it takes a machine that crashes.
 */
@ExtendWith(ConformanceReport.class)
public abstract class ContentStoreContract {
    private static final long LONGEST_TRIED = 20L << 20;
    private final SplittableRandom chance = new SplittableRandom(20260302);

    /** The store to be tested; the same during one test. */
    protected abstract ContentStore store();

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(store().kind()).matches("[a-z][a-z0-9-]{0,39}").isEqualTo(store().kind());
    }

    @Test
    void what_is_read_is_what_was_put_byte_for_byte() throws IOException {
        for (int size : new int[] {0, 1, 255, 4_096, 65_536, 262_143, 262_144, 262_145, 3_000_000}) {
            String key = newKey();
            byte[] scan = bytes(size);

            store().put(key, new ByteArrayInputStream(scan));

            assertThat(read(key)).as("%d bytes", size).isEqualTo(scan);
        }
    }

    @Test
    void content_that_comes_in_small_portions_is_stored_whole() throws IOException {
        String key = newKey();
        byte[] scan = bytes(300_000);

        store().put(key, new Dripping(scan));

        assertThat(read(key)).isEqualTo(scan);
    }

    @Test
    void the_stream_that_is_put_is_left_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream content = new ByteArrayInputStream(bytes(10)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        store().put(newKey(), content);

        assertThat(closed).isFalse();
    }

    @Test
    void a_key_is_put_once_and_keeps_its_first_content() throws IOException {
        String key = newKey();
        byte[] first = bytes(1_000);
        store().put(key, new ByteArrayInputStream(first));

        assertThatThrownBy(() -> store().put(key, new ByteArrayInputStream(bytes(1_000))))
                .isInstanceOf(IOException.class);

        assertThat(read(key)).isEqualTo(first);
    }

    @Test
    void of_eight_puts_of_one_key_at_once_exactly_one_succeeds() throws Exception {
        String key = newKey();
        List<byte[]> contents = new ArrayList<>();
        List<Callable<Boolean>> puts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] content = bytes(100_000);
            contents.add(content);
            puts.add(() -> succeeds(key, content));
        }

        List<Boolean> results = atOnce(puts);

        assertThat(results).containsOnlyOnce(true);
        assertThat(read(key)).isEqualTo(contents.get(results.indexOf(true)));
    }

    @Test
    void many_files_are_put_and_read_at_once() throws Exception {
        List<Callable<Boolean>> clerks = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String key = newKey();
            byte[] scan = bytes(50_000);
            clerks.add(() -> {
                store().put(key, new ByteArrayInputStream(scan));
                return Arrays.equals(read(key), scan);
            });
        }

        assertThat(atOnce(clerks)).hasSize(32).containsOnly(true);
    }

    @Test
    void a_key_that_was_never_put_is_no_such_file() {
        String key = newKey();

        assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void content_that_breaks_off_leaves_nothing_and_its_failure_is_told() throws IOException {
        String key = newKey();
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(500_000)), gone);

        assertThatThrownBy(() -> store().put(key, broken))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("Stream closed");
        assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void removed_content_is_gone_and_removing_it_again_is_no_error() throws IOException {
        String key = newKey();
        store().put(key, new ByteArrayInputStream(bytes(500_000)));

        store().remove(key);

        assertThatThrownBy(() -> read(key)).isInstanceOf(NoSuchFileException.class);
        assertThatNoException().isThrownBy(() -> store().remove(key));
        assertThatNoException().isThrownBy(() -> store().remove(newKey()));
    }

    @Test
    void a_key_of_another_shape_never_reaches_the_store() {
        for (String key : List.of("", "..", "../../../../etc/passwd", "0123456789ABCDEF0123456789ABCDEF", "%", "'--")) {
            assertThatThrownBy(() -> store().put(key, new ByteArrayInputStream(bytes(1))))
                    .as(key)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> read(key)).as(key).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().remove(key)).as(key).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void content_up_to_the_limit_is_taken_and_one_byte_more_leaves_nothing() throws IOException {
        int tried = (int) Math.min(store().limit(), LONGEST_TRIED);
        String full = newKey();
        String over = newKey();

        store().put(full, new ByteArrayInputStream(new byte[tried]));

        assertThat(read(full)).hasSize(tried);
        if (store().limit() == tried) {
            assertThatThrownBy(() -> store().put(over, new ByteArrayInputStream(new byte[tried + 1])))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> read(over)).isInstanceOf(NoSuchFileException.class);
        }
    }

    /** A key that no test has used before, since tests may share a store. */
    protected final String newKey() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private byte[] read(String key) throws IOException {
        try (InputStream content = store().open(key)) {
            return content.readAllBytes();
        }
    }

    private boolean succeeds(String key, byte[] content) {
        try {
            store().put(key, new ByteArrayInputStream(content));
            return true;
        } catch (IOException secondOfItsKey) {
            return false;
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : clerks.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            clerks.shutdown();
        }
    }

    /** Gives out seven bytes at a time, as a slow line does. */
    private static final class Dripping extends ByteArrayInputStream {
        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(7, length));
        }
    }
}
