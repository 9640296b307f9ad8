package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Reading;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has running limits counted again when the calendar was amended (T-8): an extraordinary holiday, or the arrangement of a year that
 * was not known. An application whose days stay the same is not touched.
 *
 * <p>Every node may watch: the act's key names the application as it was, and the row lock lets one of them act. It looks through
 * all running applications once for each calendar, and once after a start.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class CalendarWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);
    private static final int AT_ONCE = 500;
    private static final int LONGEST_REASON = 60;
    private static final Set<ApplicationState> RUNNING = EnumSet.of(
            ApplicationState.SUBMITTED,
            ApplicationState.ACCEPTED,
            ApplicationState.IN_EXAMINATION,
            ApplicationState.FORWARDED_UP);

    private final Reading reading;
    private final DeadlineDesk desk;
    private final ItemCatalogue catalogue;
    private final StepClocks clocks;
    private final CurrentCaller caller;
    private final HallTime time;
    private volatile String looked = "";

    @Inject
    CalendarWatch(
            Reading reading,
            DeadlineDesk desk,
            ItemCatalogue catalogue,
            StepClocks clocks,
            CurrentCaller caller,
            HallTime time) {
        this.reading = reading;
        this.desk = desk;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.caller = caller;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CalendarWatch() {
        this(null, null, null, null, null, null);
    }

    private record OutOfDate(String id, long version) {}

    private record Page(String last, List<OutOfDate> outOfDate, boolean full) {}

    /**
     * Counts again whatever the calendar in force has otherwise; nothing if it is the one that was looked through before.
     *
     * @return how many applications moved
     */
    public int recountIfAmended() {
        String calendar = time.calendarInUse();
        if (calendar.equals(looked)) {
            return 0;
        }
        int moved = 0;
        Page page = new Page("", List.of(), true);
        while (page.full()) {
            page = after(page.last());
            moved += (int) page.outOfDate().stream()
                    .filter(each -> recount(each, calendar))
                    .count();
        }
        looked = calendar;
        return moved;
    }

    private Page after(String last) {
        return reading.read(entities -> {
            List<Application> found = entities.createQuery(
                            "select a from Application a where a.state in :running and a.id > :last order by a.id",
                            Application.class)
                    .setParameter("running", RUNNING)
                    .setParameter("last", last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            return new Page(
                    found.isEmpty() ? last : found.get(found.size() - 1).id(),
                    found.stream()
                            .filter(this::isOutOfDate)
                            .map(application -> new OutOfDate(application.id(), application.version()))
                            .toList(),
                    found.size() == AT_ONCE);
        });
    }

    private boolean isOutOfDate(Application application) {
        return catalogue
                        .version(application.item())
                        .filter(item -> application.clock().isOutOfDate(item.limits(), time))
                        .isPresent()
                || clocks.outOfDate(application);
    }

    private boolean recount(OutOfDate each, String calendar) {
        Commands.OnWithReasons command = new Commands.OnWithReasons(
                new IdempotencyKey("recount-" + each.id() + "-" + each.version()),
                each.id(),
                Optional.empty(),
                calendar.substring(0, Math.min(calendar.length(), LONGEST_REASON)));
        Outcome<DueDates> outcome = caller.as(new Caller.Hall(), () -> desk.recount(command));
        LOG.info("Limits of application {} counted again: {}", each.id(), outcome instanceof Outcome.Done);
        return outcome instanceof Outcome.Done;
    }
}
