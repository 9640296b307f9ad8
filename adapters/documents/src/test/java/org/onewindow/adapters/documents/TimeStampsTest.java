package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.seal.SealCheck;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.SealUnavailableException;
import org.onewindow.spi.seal.StampKind;
import org.onewindow.spi.seal.TimeStampAuthority;

/** Seals bear a time stamp of whichever authority the hall names, and none is given out without it: RFC 3161, over real HTTP. */
class TimeStampsTest {
    private static final Instant NOON = Instant.parse("2026-09-29T04:00:00Z");
    private static final Instant STAMPED = Instant.parse("2026-09-29T04:00:07Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final RandomIds IDS = new RandomIds(new SecureRandom());
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.1");

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private StampKeys.Key authority;
    private Path trusted;
    /** What is done to an answer before it goes out. */
    private volatile UnaryOperator<byte[]> spoilt = answer -> answer;

    private volatile int status = 200;

    @BeforeEach
    void open() throws Exception {
        authority = authorityKeys("authority")
                .of("authority", () -> new StampKeys.Subject(new X500Name("CN=Test TSA,O=Elsewhere"), true));
        trusted = folder.resolve("trusted.pem");
        Files.writeString(
                trusted,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(authority.certificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            byte[] answer = spoilt.apply(answer(request));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What an authority of its own answers, by the library's own server side. */
    private byte[] answer(byte[] request) {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(SealAlgorithm.sha256().digests())
                            .build(SealAlgorithm.sha256().signer(authority.key()), authority.certificate()),
                    SealAlgorithm.sha256().digests().get(SealAlgorithm.sha256().digestId()),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(authority.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(STAMPED))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private StampKeys authorityKeys(String name) {
        return StampKeys.ofTheHall(() -> "secret", IDS, CLOCK, config(Map.of()), SealAlgorithm.sha256(), name);
    }

    private Config config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("onewindow.data", folder.toString());
        return PadesSealsTest.config(all);
    }

    private HttpTimeStamps overHttp() {
        return overHttp(Duration.ofMinutes(1));
    }

    private HttpTimeStamps overHttp(Duration limit) {
        return new HttpTimeStamps(
                IDS,
                config(Map.of(
                        "onewindow.timestamp.url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                        "onewindow.timestamp.certificates",
                        trusted.toString(),
                        "onewindow.timestamp.time-limit",
                        limit.toString())));
    }

    private OwnTimeStamps own() {
        return new OwnTimeStamps(authorityKeys("own"), IDS, CLOCK);
    }

    private static TimeStamps through(TimeStampAuthority authority) {
        PluginRegistry registry = PluginRegistry.of(authority);
        return new TimeStamps(new PluginBoundary(registry, CLOCK), authority.kind());
    }

    private PdfSeals seals(TimeStamps timeStamps) {
        return PadesSealsTest.seals(config(Map.of()), timeStamps);
    }

    private static SealOrder order() {
        return new SealOrder(
                new DepartmentId("development"), "昆山市发展和改革委员会", StampKind.LICENSING, "行政许可专用章", "1号", NOON);
    }

    @Test
    void a_seal_bears_the_time_stamp_of_an_authority_that_is_asked_over_http() throws Exception {
        PdfSeals seals = seals(through(overHttp()));

        byte[] sealed = seals.seal(order(), PadesSealsTest.NOTICE);

        SealCheck check = seals.check(sealed);
        assertThat(check.state()).isEqualTo(SealCheck.State.INTACT);
        assertThat(check.timeStamp()).contains(new SealCheck.TimeStamp("Test TSA", STAMPED));
        assertThat(Conformance.objectionsTo(sealed)).isEmpty();
    }

    @Test
    void a_hall_that_tries_it_out_stamps_by_its_own_clock() {
        PdfSeals seals = seals(through(own()));

        SealCheck check = seals.check(seals.seal(order(), PadesSealsTest.NOTICE));

        assertThat(check.timeStamp().orElseThrow().at()).isEqualTo(NOON);
        assertThat(check.timeStamp().orElseThrow().authority()).contains("OneWindow");
    }

    @Test
    void a_seal_stays_valid_when_the_hall_has_its_seals_stamped_elsewhere_or_not_at_all() {
        byte[] sealed = seals(through(overHttp())).seal(order(), PadesSealsTest.NOTICE);

        for (TimeStamps later : List.of(through(own()), TimeStamps.none())) {
            SealCheck check = seals(later).check(sealed);
            assertThat(check.state()).isEqualTo(SealCheck.State.INTACT);
            assertThat(check.timeStamp()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not found", "garbage", "empty", "too large", "of another request", "cut off"})
    void without_a_time_stamp_that_holds_the_document_waits(String trouble) {
        switch (trouble) {
            case "not found" -> status = 404;
            case "garbage" -> spoilt = answer -> "<html>".repeat(20).getBytes(StandardCharsets.UTF_8);
            case "empty" -> spoilt = answer -> new byte[0];
            case "too large" -> spoilt = answer -> new byte[100_000];
            case "cut off" -> spoilt = answer -> Arrays.copyOf(answer, answer.length / 2);
            default -> {
                byte[] other = answerTo(new byte[32]);
                spoilt = answer -> other;
            }
        }
        PdfSeals seals = seals(through(overHttp()));

        assertThatThrownBy(() -> seals.seal(order(), PadesSealsTest.NOTICE))
                .isInstanceOf(SealUnavailableException.class)
                .hasMessageContaining("time stamp");
    }

    private byte[] answerTo(byte[] digest) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            return answer(asking.generate(TSPAlgorithms.SHA256, digest, BigInteger.TEN)
                    .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_authority_that_nobody_vouches_for_or_that_does_not_answer_gives_none() throws Exception {
        Files.writeString(
                trusted,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(authorityKeys("stranger")
                                        .of("stranger", () -> new StampKeys.Subject(new X500Name("CN=Stranger"), true))
                                        .certificate()
                                        .getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> overHttp().stamp(new byte[32]))
                .isInstanceOf(SealUnavailableException.class)
                .hasMessageContaining("vouches");
        spoilt = answer -> {
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            return answer;
        };
        assertThatThrownBy(() -> overHttp(Duration.ofMillis(500)).stamp(new byte[32]))
                .isInstanceOf(SealUnavailableException.class);
        assertThatThrownBy(() -> new HttpTimeStamps(IDS, config(Map.of())).stamp(new byte[32]))
                .isInstanceOf(SealUnavailableException.class)
                .hasMessageContaining("onewindow.timestamp.url");
        assertThat(overHttp().vouchesFor(new byte[] {1, 2, 3})).isFalse();
    }
}
