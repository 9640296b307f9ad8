package org.onewindow.adapters.materials.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.store.VirusScannerContract;
import org.onewindow.spi.store.VirusScanner;

class ClamAvScannerTest extends VirusScannerContract {
    private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);
    private ScriptedClamd daemon;

    @BeforeEach
    void start() throws IOException {
        daemon = new ScriptedClamd(file -> {
            received.set(file);
            return Arrays.equals(file, TEST_VIRUS) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        });
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Override
    protected VirusScanner scanner() {
        return scanner(daemon);
    }

    private static VirusScanner scanner(ScriptedClamd daemon) {
        return new ClamAvScanner(daemon.address(), Duration.ofSeconds(2));
    }

    @Override
    protected VirusScanner outOfReach() {
        return new ClamAvScanner(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), Duration.ofSeconds(1));
    }

    @Test
    void the_daemon_gets_every_byte_of_the_file() throws IOException {
        byte[] file = new byte[200_001];
        Arrays.fill(file, (byte) 7);

        scanner().scan(new ByteArrayInputStream(file));

        assertThat(received.get()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSTREAM size limit exceeded. ERROR", "", "stream: ", "OK", "<html>502</html>", "stream: OKAY"})
    void what_is_no_verdict_is_an_error(String answer) throws IOException {
        try (ScriptedClamd odd = new ScriptedClamd(file -> answer)) {
            assertThatThrownBy(() -> scanner(odd).scan(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no verdict");
        }
    }

    @Test
    void a_daemon_that_never_answers_is_given_up_after_the_patience() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedClamd silent = new ScriptedClamd(file -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "stream: OK";
        })) {
            long begin = System.nanoTime();

            assertThatThrownBy(() -> new ClamAvScanner(silent.address(), Duration.ofMillis(300))
                            .scan(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(IOException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
