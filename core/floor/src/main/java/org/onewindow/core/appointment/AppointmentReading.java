package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.queue.ServiceQueue;
import org.onewindow.spi.identity.SubjectId;

/**
 * What can be seen of appointments: what is free, by everybody; an appointment, by whoever has its identifier or is of the hall.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class AppointmentReading {
    private final AppointmentActs acts;
    private final Reading reading;
    private final Clock clock;

    @Inject
    AppointmentReading(AppointmentActs acts, Reading reading, Clock clock) {
        this.acts = acts;
        this.reading = reading;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentReading() {
        this(null, null, null);
    }

    /** Whether the hall takes appointments at all. */
    public boolean areTaken() {
        return acts.areTaken();
    }

    /** The queues with whose counters appointments can be made, in the order of {@code queue.yaml}. */
    public List<ServiceQueue> queues() {
        return seen(book -> book.queues().queues().stream()
                        .filter(queue -> book.plan().group(queue.id()).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** By item the queue whose counters serve it, for those with which appointments can be made; in the order of the queues. */
    public Map<String, ServiceQueue> queuesFor(Collection<String> items) {
        return seen(book -> {
                    Map<String, ServiceQueue> serving = new LinkedHashMap<>();
                    book.queues().queues().stream()
                            .filter(queue -> book.plan().group(queue.id()).isPresent())
                            .forEach(queue -> items.stream()
                                    .sorted()
                                    .filter(item -> book.hall().countersFor(item).stream()
                                            .anyMatch(
                                                    counter -> queue.counters().contains(counter.id())))
                                    .forEach(item -> serving.putIfAbsent(item, queue)));
                    return serving;
                })
                .orElse(Map.of());
    }

    /** The days on which appointments can be made with the counters of a queue: working days as far as can be booked. */
    public List<DayState> days(String queue) {
        return seen(book -> book.today()
                        .datesUntil(book.lastDay().plusDays(1))
                        .filter(day -> !book.grid().on(day).isEmpty()
                                || book.plan().closedOn(day).isPresent())
                        .map(day -> new DayState(
                                day,
                                book.offered(day, queue).stream()
                                        .mapToInt(SlotState::free)
                                        .sum(),
                                book.plan().closedOn(day)))
                        .toList())
                .orElse(List.of());
    }

    /** The slots of a day with the counters of a queue; none if the queue takes no appointments or the day has none. */
    public List<SlotState> slots(String queue, LocalDate day) {
        return seen(book -> book.plan().group(queue).isPresent() && book.isConceivable(day)
                        ? book.offered(day, queue)
                        : List.<SlotState>of())
                .orElse(List.of());
    }

    /** The appointment of that identifier. */
    public Optional<AppointmentLine> appointment(String id) {
        return seen(book -> book.find(id).map(Appointment::line)).flatMap(Function.identity());
    }

    /** Those of an applicant, the next first, what is over last; at most 20. */
    public List<AppointmentLine> of(SubjectId subject) {
        return seen(book -> book.of(subject).stream()
                        .map(Appointment::line)
                        .sorted(Comparator.comparing(
                                (AppointmentLine line) -> !line.state().isOpen()))
                        .limit(20)
                        .toList())
                .orElse(List.of());
    }

    /** Until which day an applicant can book nothing, because of appointments to which nobody came. */
    public Optional<LocalDate> pausedUntil(SubjectId subject) {
        return seen(book -> book.pausedUntil(subject)).flatMap(Function.identity());
    }

    /** A day as the hall's people see it; empty for others, and if the hall takes no appointments. */
    public Optional<DayOverview> overview(Caller who, LocalDate day) {
        return who instanceof Caller.Staff
                ? seen(book -> Optional.of(day)
                                .filter(book::isConceivable)
                                .map(each -> new DayOverview(
                                        day,
                                        book.on(day).stream()
                                                .map(Appointment::line)
                                                .toList(),
                                        book.displaced().stream()
                                                .map(Appointment::line)
                                                .toList(),
                                        book.plan().groups().stream()
                                                .map(group -> new DayOverview.Room(
                                                        group.queue(),
                                                        book.perSlot(day, group.queue()),
                                                        group.perSlot(),
                                                        book.limitOn(day, group.queue())
                                                                .map(DayLimit::reason)))
                                                .toList())))
                        .flatMap(Function.identity())
                : Optional.empty();
    }

    /** Who would have no room on that day if each slot took {@code perSlot}; only for the hall's people. */
    public List<AppointmentLine> affectedBy(Caller who, String queue, LocalDate day, int perSlot) {
        return who instanceof Caller.Staff
                ? seen(book -> (book.isConceivable(day)
                                        ? book.withoutRoom(day, queue, perSlot)
                                        : List.<Appointment>of())
                                .stream().map(Appointment::line).toList())
                        .orElse(List.of())
                : List.of();
    }

    /** The day it is in the hall. */
    public Optional<LocalDate> today() {
        return seen(AppointmentBook::today);
    }

    /** For {@link AppointmentWatch}: whom what is published now has no room for, and to whose appointment nobody came. */
    List<String> toSettle(Function<AppointmentBook, List<Appointment>> which) {
        return seen(book -> which.apply(book).stream().map(Appointment::id).toList())
                .orElse(List.of());
    }

    private <T> Optional<T> seen(Function<AppointmentBook, T> look) {
        return reading.read(entities -> acts.book(entities, clock.instant()).map(look));
    }
}
