package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.seal.SealServiceContract;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealService;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.StampKind;

/** Seals are PAdES signatures by the stamps' keys: seen where the layout leaves room, and conformant as the file was. */
class PadesSealsTest extends SealServiceContract {
    static final PdfPrinter PDF = new PdfPrinter(new MainFont());
    static final byte[] NOTICE = new NoticePrinter(
                    new Layouts(new LocalLayouts(Optional.empty())),
                    PDF,
                    new OfdWriter(PDF),
                    new Limits(Duration.ofMinutes(1)))
            .print(Sheets.correctionNotice("昆山华联新材料有限公司"));
    static final Clock NOON = Clock.fixed(Instant.parse("2026-09-29T04:00:00Z"), ZoneOffset.UTC);
    private static final int DOTS_PER_INCH = 72;

    @TempDir
    private Path folder;

    private PadesSeals seals = seals(Map.of());

    @BeforeEach
    void open() {
        seals = seals(Map.of("onewindow.data", folder.toString()));
    }

    private static PadesSeals seals(Map<String, String> settings) {
        return seals(config(settings), TimeStamps.none());
    }

    static PadesSeals seals(Config config, TimeStamps timeStamps) {
        return new PadesSeals(keys(config, SealAlgorithm.sha256()), new SealPicture(PDF), timeStamps, NOON);
    }

    static StampKeys keys(Config config, SealAlgorithm algorithm) {
        return StampKeys.asSet(
                () -> "secret of the hall", new RandomIds(new SecureRandom()), NOON, config, algorithm, "demo-seals");
    }

    static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withDefaultValues(settings).build();
    }

    @Override
    protected SealService service() {
        return seals;
    }

    @Override
    protected byte[] pdf() {
        return NOTICE;
    }

    private static SealOrder order() {
        return new SealOrder(
                new DepartmentId("development"),
                "昆山市发展和改革委员会",
                StampKind.ACCEPTANCE,
                "受理专用章",
                "昆发改核补〔2026〕12号",
                NOON.instant());
    }

    @Test
    void a_sealed_notice_is_still_pdf_a_2u_and_says_what_it_said() throws Exception {
        byte[] sealed = seals.seal(order(), NOTICE);

        assertThat(Conformance.objectionsTo(sealed)).isEmpty();
        assertThat(PdfPrinterTest.text(sealed)).isEqualTo(PdfPrinterTest.text(NOTICE));
    }

    @Test
    void the_seal_is_seen_over_the_organs_name_and_nowhere_else() throws Exception {
        byte[] sealed = seals.seal(order(), NOTICE);

        int before = redOn(NOTICE);
        int after = redOn(sealed);

        assertThat(after).isGreaterThan(before + 1_000);
        Files.write(Path.of("target", "sealed-notice.pdf"), sealed);
    }

    /** Dots of the seal's red on the last page. */
    private static int redOn(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DOTS_PER_INCH);
            int red = 0;
            for (int dot : page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())) {
                if ((dot >> 16 & 0xff) > 150 && (dot >> 8 & 0xff) < 120 && (dot & 0xff) < 120) {
                    red++;
                }
            }
            return red;
        }
    }

    /** Writes to {@code target/seal-figures.txt}; {@code -Donewindow.print.rounds=100} measures in full. */
    @Test
    void how_long_sealing_takes_is_told() throws Exception {
        int rounds = Integer.getInteger("onewindow.print.rounds", 5);
        long[] nanoseconds = new long[rounds];
        for (int i = -rounds; i < rounds; i++) {
            long begun = System.nanoTime();
            seals.seal(order(), NOTICE);
            if (i >= 0) {
                nanoseconds[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanoseconds);
        Files.writeString(
                Path.of("target", "seal-figures.txt"),
                "p50 %d ms, p95 %d ms%n"
                        .formatted(nanoseconds[rounds / 2] / 1_000_000, nanoseconds[rounds * 95 / 100] / 1_000_000));
    }

    @Test
    void a_file_sealed_by_somebody_elses_key_is_not_genuine() {
        byte[] elsewhere = seals(
                        Map.of("onewindow.data", folder.resolve("elsewhere").toString()))
                .seal(order(), NOTICE);

        assertThat(seals.check(elsewhere).state()).isEqualTo(SealCheck.State.ALTERED);
    }

    @Test
    void another_node_with_the_same_folder_uses_the_same_key() {
        byte[] sealed = seals.seal(order(), NOTICE);
        PadesSeals other = seals(Map.of("onewindow.data", folder.toString()));

        assertThat(other.check(sealed).state()).isEqualTo(SealCheck.State.INTACT);
        assertThat(other.check(other.seal(order(), NOTICE)).certificate())
                .isEqualTo(seals.check(sealed).certificate());
    }

    @Test
    void a_key_store_without_the_stamp_or_that_cannot_be_read_makes_the_document_wait() throws Exception {
        seals.seal(order(), NOTICE);
        Path store = folder.resolve("demo-seals.p12");
        PadesSeals given = seals(
                Map.of("onewindow.seal.keystore", store.toString(), "onewindow.seal.password", "secret of the hall"));
        SealOrder unknown =
                new SealOrder(new DepartmentId("water"), "水务局", StampKind.LICENSING, "行政许可专用章", "1号", NOON.instant());

        assertThat(given.check(given.seal(order(), NOTICE)).state()).isEqualTo(SealCheck.State.INTACT);
        assertThatThrownBy(() -> given.seal(unknown, NOTICE))
                .isInstanceOf(SealUnavailableException.class)
                .hasMessageContaining("water-licensing");
        Files.writeString(store, "no key store");
        assertThatThrownBy(() -> seals(
                                Map.of("onewindow.seal.keystore", store.toString(), "onewindow.seal.password", "wrong"))
                        .seal(order(), NOTICE))
                .isInstanceOf(SealUnavailableException.class);
    }
}
