package org.onewindow.examples.investment;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.onewindow.adapters.rest.server.HallServer;
import org.onewindow.catalog.adjustment.AdjustmentWatch;
import org.onewindow.core.application.CalendarWatch;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.appointment.AppointmentWatch;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.work.Workers;
import org.onewindow.examples.investment.story.FirstDay;
import org.onewindow.routing.dispatch.DispatchComparison;
import org.onewindow.routing.dispatch.ReplyCollector;
import org.onewindow.routing.joint.FollowUpWatch;
import org.onewindow.routing.task.SilenceWatch;
import org.onewindow.routing.task.StepWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hall while it runs: one container, its database, its definitions in force, its workers, its server.
 *
 * <p>Started in the order in which one part needs another, so that whatever stands against the start says so before the first request.
 */
public final class RunningHall implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningHall.class);
    private static final int WORKERS = 2;
    private static final int SECONDS_BETWEEN_SCANS = 15;
    private static final int MINUTES_BETWEEN_SWEEPS = 60;
    private static final int SECONDS_TO_FINISH = 5;

    private final WeldContainer container;
    private final HallServer server;
    private final ScheduledExecutorService background;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private volatile boolean closing;

    private RunningHall(WeldContainer container, HallServer server) {
        this.container = container;
        this.server = server;
        this.background = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts the hall with the settings of the process. */
    public static RunningHall start() {
        return start(new Weld());
    }

    /**
     * Starts the hall in a container prepared by the caller.
     *
     * @throws StartFailure if something stands against it; nothing is left running then
     */
    public static RunningHall start(Weld weld) {
        // On the second processor, while the first starts the container and opens the database.
        CompletableFuture<Void> unused = HallServer.loadAhead();
        return OpenHall.open(weld, RunningHall::serve);
    }

    private static RunningHall serve(WeldContainer container) {
        container.select(DemoAccounts.class).get().open();
        HallServer server = HallServer.start(container);
        container.select(Workers.class).get().start(WORKERS);
        RunningHall hall = new RunningHall(container, server);
        hall.playFirstDay();
        hall.watchDeadlines();
        hall.collectReplies();
        hall.sweepFiles();
        return hall;
    }

    /** On the thread that watches deadlines, and so before it does: the first page need not wait for what lies in the past. */
    private void playFirstDay() {
        FirstDay firstDay = container.select(FirstDay.class).get();
        background.execute(() -> {
            try {
                if (isTheInvestmentWindow()) {
                    firstDay.prepare(() -> !closing);
                }
            } catch (RuntimeException e) {
                if (closing) {
                    LOG.info("stopped in the midst of the first day; what is left of it is not played");
                } else {
                    LOG.warn("not everything that should be under way could be played", e);
                }
            } finally {
                prepared.countDown();
            }
        });
    }

    /** Other definitions have other items and other people: nothing of the story could happen there. */
    private boolean isTheInvestmentWindow() {
        return container.select(PublishedDefinitions.class).get().hall().stream()
                .anyMatch(hall -> hall.identity().equals("kunshan-investment"));
    }

    private void watchDeadlines() {
        DeadlineWatch watch = container.select(DeadlineWatch.class).get();
        StepWatch steps = container.select(StepWatch.class).get();
        CalendarWatch calendars = container.select(CalendarWatch.class).get();
        SilenceWatch silence = container.select(SilenceWatch.class).get();
        FollowUpWatch followUps = container.select(FollowUpWatch.class).get();
        AdjustmentWatch adjustments = container.select(AdjustmentWatch.class).get();
        AppointmentWatch appointments = container.select(AppointmentWatch.class).get();
        again("deadlines could not be looked through", () -> {
            calendars.recountIfAmended();
            watch.actOnWhatIsDue();
            steps.warnOfWhatIsDue();
            silence.actOnWhatIsDue();
            followUps.remindOfWhatIsDue();
            adjustments.actOnWhatIsDue();
            appointments.actOnWhatIsDue();
        });
    }

    private void collectReplies() {
        ReplyCollector collector = container.select(ReplyCollector.class).get();
        DispatchComparison comparison =
                container.select(DispatchComparison.class).get();
        again("replies of departments could not be collected", collector::collect);
        again("lists of departments could not be compared", comparison::compareWhatIsDue);
    }

    private void again(String failed, Runnable look) {
        ScheduledFuture<?> unused = background.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        LOG.warn("{}; another try follows", failed, e);
                    }
                },
                0,
                SECONDS_BETWEEN_SCANS,
                TimeUnit.SECONDS);
    }

    /** Uploads that were given up go after a day. */
    private void sweepFiles() {
        FileSweep sweep = container.select(FileSweep.class).get();
        ScheduledFuture<?> unused = background.scheduleWithFixedDelay(
                () -> {
                    try {
                        sweep.sweep();
                    } catch (RuntimeException e) {
                        LOG.warn("files could not be swept; another try follows", e);
                    }
                },
                MINUTES_BETWEEN_SWEEPS,
                MINUTES_BETWEEN_SWEEPS,
                TimeUnit.MINUTES);
    }

    /** Waits until everything is under way that is under way on the first day. */
    void awaitFirstDay() throws InterruptedException {
        prepared.await();
    }

    /** Where a browser on this machine finds it. */
    public URI uri() {
        return server.uri();
    }

    /** The bean of that type. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Lets running requests and the scan of deadlines end, for some seconds, and stops. */
    @Override
    public void close() {
        closing = true;
        server.close();
        stopWatching();
        container.select(Workers.class).get().stop();
        container.close();
    }

    /** What is being done about a deadline is done to the end: the container is closed after it. */
    private void stopWatching() {
        background.shutdown();
        try {
            if (!background.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
