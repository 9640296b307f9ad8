package org.onewindow.adapters.web.queue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onewindow.core.queue.QueueReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells screens and phones that the queue has changed, whichever node changed it: one look at one row each second while anybody listens,
 * however many do.
 *
 * <p><b>Limits.</b> 500 listeners; each is let go after a minute and comes back by itself, so a hall that stops waits for nobody long.
 * <p><b>Threads.</b> Safe for use by several threads; one thread of its own writes.
 */
@ApplicationScoped
class QueueFeed {
    private static final Logger LOG = LoggerFactory.getLogger(QueueFeed.class);
    private static final int MOST = 500;
    private static final int BEATS_OF_A_LISTENER = (int) Duration.ofMinutes(1).toSeconds();
    private static final int BEATS_OF_SILENCE = 15;

    private final QueueReading reading;
    private final ConcurrentHashMap<AsyncContext, Integer> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean beating = new AtomicBoolean();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "queue-feed");
        thread.setDaemon(true);
        return thread;
    });

    private int told = -1;

    @Inject
    QueueFeed(QueueReading reading) {
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueueFeed() {
        this(null);
    }

    /**
     * Begins to tell a listener.
     *
     * @return whether there was room
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a beat that fails says so itself, and the heart ends with the hall
    boolean listen(AsyncContext listener) {
        if (heart.isShutdown() || listeners.size() >= MOST) {
            return false;
        }
        listeners.put(listener, 0);
        if (beating.compareAndSet(false, true)) {
            heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        }
        return true;
    }

    private void beat() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            int edition = reading.edition();
            boolean news = edition != told;
            told = edition;
            listeners.forEach((listener, beats) -> tell(listener, beats + 1, edition, news));
        } catch (RuntimeException e) {
            LOG.warn("the queue could not be looked at; its listeners are told later", e);
        }
    }

    /** The first beat tells the edition, so that nobody misses what happened between the page and the feed. */
    private void tell(AsyncContext listener, int beats, int edition, boolean news) {
        try {
            if (news || beats == 1) {
                say(listener, "data: " + edition + "\n\n");
            } else if (beats % BEATS_OF_SILENCE == 0) {
                say(listener, ": still here\n\n");
            }
            listeners.put(listener, beats);
            if (beats >= BEATS_OF_A_LISTENER) {
                letGo(listener);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a listener of the queue has gone", e);
            letGo(listener);
        }
    }

    private static void say(AsyncContext listener, String words) throws IOException {
        listener.getResponse().getOutputStream().print(words);
        listener.getResponse().flushBuffer();
    }

    private void letGo(AsyncContext listener) {
        if (listeners.remove(listener) != null) {
            try {
                listener.complete();
            } catch (IllegalStateException e) {
                LOG.debug("a listener of the queue was gone before", e);
            }
        }
    }

    /** Lets everybody go and tells nobody any more. */
    @PreDestroy
    void stop() {
        heart.shutdownNow();
        listeners.keySet().forEach(this::letGo);
    }
}
