package org.onewindow.adapters.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.store.VirusScanner;

/** What {@link VirusScanner} demands, as tests: subclass it in the scanner's own build and give it the scanner. */
@ExtendWith(ConformanceReport.class)
public abstract class VirusScannerContract {
    /** The file that all scanners know as a test (EICAR), in two parts, so that no scanner objects to this class. */
    protected static final byte[] TEST_VIRUS = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"
                    + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    /** The scanner to be tested, ready to scan. */
    protected abstract VirusScanner scanner();

    /** The same kind of scanner, out of reach. */
    protected abstract VirusScanner outOfReach();

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(scanner().kind())
                .matches("[a-z][a-z0-9-]{0,39}")
                .isEqualTo(scanner().kind());
    }

    @Test
    void files_of_every_length_without_a_virus_are_clean() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 1_000_000}) {
            assertThat(scanner().scan(new ByteArrayInputStream(new byte[size])))
                    .as("%d bytes", size)
                    .isEqualTo(new VirusScanner.Verdict.Clean());
        }
    }

    @Test
    void the_test_virus_is_found_and_named() throws IOException {
        assertThat(scanner().scan(new ByteArrayInputStream(TEST_VIRUS)))
                .isInstanceOfSatisfying(
                        VirusScanner.Verdict.Infected.class,
                        infected -> assertThat(infected.threat()).isNotBlank());
    }

    @Test
    void the_stream_that_is_scanned_is_left_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream content = new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        scanner().scan(content);

        assertThat(closed).isFalse();
    }

    @Test
    void several_files_are_scanned_at_once() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> scanned(i % 2 == 0 ? TEST_VIRUS : new byte[1_000]))
                        .filter(VirusScanner.Verdict.Infected.class::isInstance))
                .hasSize(4);
    }

    private VirusScanner.Verdict scanned(byte[] file) {
        try {
            return scanner().scan(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_scanner_out_of_reach_says_so_and_never_guesses() {
        assertThatThrownBy(() -> outOfReach().scan(new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(IOException.class);
    }
}
