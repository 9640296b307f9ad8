package org.onewindow.adapters.documents;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.document.DocumentTooLongException;

/**
 * What making one file may take: characters, pages, and time ({@code onewindow.documents.time-limit}, 30 s unless said otherwise).
 *
 * <p><b>Threads.</b> Safe for use by several threads. What overruns its time is interrupted; until it gives way the others wait.
 */
@ApplicationScoped
class Limits {
    static final int MOST_PAGES = 200;
    private static final int MOST_CHARACTERS = 500_000;

    private final Duration longest;
    private final ExecutorService threads;

    Limits() {
        this(ConfigProvider.getConfig()
                .getOptionalValue("onewindow.documents.time-limit", Duration.class)
                .orElse(Duration.ofSeconds(30)));
    }

    Limits(Duration longest) {
        this.longest = longest;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "document-file");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    /**
     * What {@code making} makes of {@code page}.
     *
     * @throws DocumentTooLongException if the page is too long, or making takes too long
     */
    byte[] within(String page, Supplier<byte[]> making) {
        if (page.length() > MOST_CHARACTERS) {
            throw new DocumentTooLongException(page.length() + " characters", null);
        }
        Future<byte[]> made = threads.submit(making::get);
        try {
            return made.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            made.cancel(true);
            throw new DocumentTooLongException(longest.toString(), e);
        } catch (InterruptedException e) {
            made.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
