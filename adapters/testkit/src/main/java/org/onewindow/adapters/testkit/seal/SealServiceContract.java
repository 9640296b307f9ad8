package org.onewindow.adapters.testkit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealCheck.State;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.StampKind;

/** What {@link SealService} demands, as tests: subclass it in the service's own build and give it the service and a document. */
@ExtendWith(ConformanceReport.class)
public abstract class SealServiceContract {
    private static final int CHANGES_TRIED = Integer.getInteger("onewindow.seal.changes", 400);

    private final SplittableRandom chance = new SplittableRandom(20261127);

    /** The service to be tested; the same during one test. */
    protected abstract SealService service();

    /** A document as the hall prints it; the same bytes on every call. */
    protected abstract byte[] pdf();

    private static SealOrder order(StampKind stamp) {
        return new SealOrder(
                new DepartmentId("environment"),
                "昆山市生态环境局",
                stamp,
                "行政许可专用章",
                "昆环许〔2026〕1号",
                Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(service().kind())
                .matches("[a-z][a-z0-9-]{0,39}")
                .isEqualTo(service().kind());
    }

    @Test
    void a_sealed_file_is_intact_and_says_who_sealed_it() {
        for (StampKind stamp : StampKind.values()) {
            SealCheck check = service().check(service().seal(order(stamp), pdf()));

            assertThat(check.state()).isEqualTo(State.INTACT);
            assertThat(check.signer())
                    .hasValueSatisfying(signer -> assertThat(signer).contains("生态环境局"));
            assertThat(check.certificate()).isPresent();
            assertThat(check.at()).isPresent();
        }
    }

    @Test
    void sealing_leaves_the_file_it_was_given_as_it_was() {
        byte[] pdf = pdf();
        byte[] before = pdf.clone();

        byte[] sealed = service().seal(order(StampKind.LICENSING), pdf);

        assertThat(pdf).isEqualTo(before);
        assertThat(sealed).isNotEqualTo(before);
        assertThat(new String(sealed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void a_file_that_was_never_sealed_is_told_from_one_that_was() {
        assertThat(service().check(pdf()).state()).isEqualTo(State.UNSEALED);
    }

    @Test
    void every_changed_byte_shows() {
        byte[] sealed = service().seal(order(StampKind.LICENSING), pdf());
        for (int i = 0; i < CHANGES_TRIED; i++) {
            int at = chance.nextInt(sealed.length);
            byte[] altered = sealed.clone();
            altered[at] ^= (byte) (1 << chance.nextInt(8));

            assertThat(service().check(altered).state()).as("byte %d", at).isNotEqualTo(State.INTACT);
        }
    }

    @Test
    void what_is_cut_off_or_added_shows() {
        byte[] sealed = service().seal(order(StampKind.LICENSING), pdf());
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(sealed, sealed.length * tenth / 10);
            assertThat(service().check(cut).state()).as("%d tenths", tenth).isNotEqualTo(State.INTACT);
        }
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';

        assertThat(service().check(longer).state()).isEqualTo(State.ALTERED);
        assertThat(service().check(Arrays.copyOf(sealed, sealed.length - 1)).state())
                .isNotEqualTo(State.INTACT);
    }

    @Test
    void any_bytes_at_all_get_an_answer() {
        for (int size : new int[] {0, 1, 5, 100, 10_000}) {
            byte[] noise = new byte[size];
            chance.nextBytes(noise);
            assertThat(service().check(noise).state()).as("%d bytes", size).isNotEqualTo(State.INTACT);
        }
    }

    @Test
    void several_files_are_sealed_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> sealed = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sealed.add(threads.submit(() -> service().seal(order(StampKind.ACCEPTANCE), pdf())));
            }
            for (Future<byte[]> file : sealed) {
                assertThat(service().check(file.get()).state()).isEqualTo(State.INTACT);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
