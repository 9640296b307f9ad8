package org.onewindow.adapters.materials.ocr;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.store.TextRecognizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pages with Tesseract (Debian: {@code tesseract-ocr}, {@code tesseract-ocr-chi-sim}), one process for each page, which is killed when
 * its time is up.
 *
 * <p>Settings: {@code onewindow.tesseract.command} ({@code tesseract}), {@code onewindow.tesseract.languages} ({@code chi_sim+eng}),
 * {@code onewindow.tesseract.patience} ({@code PT60S}).
 */
@ApplicationScoped
public class TesseractRecognizer implements TextRecognizer {
    private static final Logger LOG = LoggerFactory.getLogger(TesseractRecognizer.class);
    private static final int LONGEST_TEXT = 1 << 20;

    private final String command;
    private final String languages;
    private final Duration patience;

    /** With the settings of the hall's configuration. */
    public TesseractRecognizer() {
        this(ConfigProvider.getConfig());
    }

    private TesseractRecognizer(Config config) {
        this(
                config.getOptionalValue("onewindow.tesseract.command", String.class)
                        .orElse("tesseract"),
                config.getOptionalValue("onewindow.tesseract.languages", String.class)
                        .orElse("chi_sim+eng"),
                config.getOptionalValue("onewindow.tesseract.patience", Duration.class)
                        .orElse(Duration.ofSeconds(60)));
    }

    TesseractRecognizer(String command, String languages, Duration patience) {
        this.command = command;
        this.languages = languages;
        this.patience = patience;
    }

    @Override
    public String kind() {
        return "tesseract";
    }

    @Override
    public String read(InputStream png) throws IOException {
        // One uniform block of text, so that a line on the page stays a line.
        ProcessBuilder builder = new ProcessBuilder(command, "stdin", "stdout", "-l", languages, "--psm", "6");
        String path = System.getenv("PATH");
        builder.environment().clear();
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        // What it says of a page could be personal data.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            send(png, process);
            byte[] text = process.getInputStream().readNBytes(LONGEST_TEXT);
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("tesseract ended with status " + status);
            }
            return new String(text, StandardCharsets.UTF_8).replace('\f', '\n').strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            end.cancel(false);
            process.destroyForcibly();
        }
    }

    /** It reads everything before it says anything; if it does not, its status tells. */
    private static void send(InputStream png, Process process) throws IOException {
        byte[] page = png.readAllBytes();
        try (OutputStream in = process.getOutputStream()) {
            in.write(page);
        } catch (IOException gone) {
            LOG.debug("tesseract did not read the page", gone);
        }
    }
}
