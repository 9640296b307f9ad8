package org.onewindow.adapters.materials.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.material.MaterialCodes;
import org.onewindow.core.material.MaterialViewer;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the files of each person in a JVM of its own, which gets no environment, little memory and little time for each file, and
 * is killed when the time is up.
 *
 * <p>Settings: {@code onewindow.viewer.patience} in seconds (20), {@code onewindow.viewer.memory} in MB (192),
 * {@code onewindow.viewer.at-once} (2).
 *
 * <p><b>Threads.</b> Safe for use by several threads; no more processes run at once than the settings say, others wait.
 */
@ApplicationScoped
public class ProcessViewer implements MaterialViewer {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessViewer.class);
    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(PDF, "image/png", "image/jpeg");
    private final int patience;
    private final int memory;
    private final Semaphore turns;

    /** With the settings of the hall's configuration. */
    public ProcessViewer() {
        this(
                setting("onewindow.viewer.patience", 20),
                setting("onewindow.viewer.memory", 192),
                setting("onewindow.viewer.at-once", 2));
    }

    ProcessViewer(int patience, int memory, int atOnce) {
        this.patience = patience;
        this.memory = memory;
        this.turns = new Semaphore(atOnce);
    }

    private static int setting(String key, int otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(key, Integer.class).orElse(otherwise);
    }

    @Override
    public boolean shows(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(PDF) || FileText.reads(mediaType);
    }

    @Override
    public Seen page(String mediaType, InputStream content, int page) {
        try (Person files = new Person()) {
            return files.look(ViewerCommand.PAGE, mediaType, content, page);
        }
    }

    @Override
    public Texts ofOnePerson() {
        return new Person();
    }

    private static Seen nothing(String code, String... arguments) {
        return new Seen.Nothing(Finding.error(code, "", arguments));
    }

    /** The files of one person: one process for all of them, a new one after one was lost. For one thread. */
    private final class Person implements Texts {
        private @Nullable ViewerChild child;

        @Override
        public Seen text(String mediaType, InputStream content) {
            return look(ViewerCommand.TEXT, mediaType, content, 1);
        }

        @Override
        public Seen scan(String mediaType, InputStream content, int page) {
            return look(ViewerCommand.SCAN, mediaType, content, page);
        }

        Seen look(String what, String mediaType, InputStream content, int page) {
            if (what.equals(ViewerCommand.TEXT) ? !reads(mediaType) : !shows(mediaType)) {
                return nothing(MaterialCodes.NOT_SHOWN);
            }
            try {
                if (child == null && !turns.tryAcquire(patience, TimeUnit.SECONDS)) {
                    return nothing(MaterialCodes.NOT_NOW);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return nothing(MaterialCodes.NOT_NOW);
            }
            return lookInTurn(what, mediaType, content, page);
        }

        private Seen lookInTurn(String what, String mediaType, InputStream content, int page) {
            try {
                if (child == null) {
                    child = startedInTurn();
                }
                ViewerChild.Answer answer = child.look(what, mediaType, page, content);
                if (!answer.alive()) {
                    close();
                }
                return seen(what, answer, page);
            } catch (IOException e) {
                LOG.error("a file could not be looked into", e);
                close();
                return nothing(MaterialCodes.NOT_NOW);
            }
        }

        private ViewerChild startedInTurn() throws IOException {
            try {
                return new ViewerChild(ChildCommand.of(memory), Duration.ofSeconds(patience));
            } catch (IOException e) {
                turns.release();
                throw e;
            }
        }

        @Override
        public void close() {
            if (child != null) {
                child.end();
                child = null;
                turns.release();
            }
        }
    }

    private static Seen seen(String what, ViewerChild.Answer answer, int page) {
        if (answer.reason().isEmpty()) {
            return what.equals(ViewerCommand.TEXT)
                    ? new Seen.Text(new String(answer.content(), StandardCharsets.UTF_8))
                    : new Seen.Page(answer.content(), page, answer.pages());
        }
        return switch (answer.reason()) {
            case "NOT_SHOWN" -> nothing(MaterialCodes.NOT_SHOWN);
            case "ENCRYPTED" -> nothing(MaterialCodes.ENCRYPTED);
            case "DAMAGED" -> nothing(MaterialCodes.DAMAGED);
            case "NO_SUCH_PAGE" -> nothing(MaterialCodes.NO_SUCH_PAGE, Integer.toString(page));
            default -> nothing(MaterialCodes.TOO_LARGE);
        };
    }
}
