package org.onewindow.core.appointment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.queue.QueuePlan;
import org.onewindow.spi.identity.SubjectId;

/** The bookings of the hall within one act or reading: what is offered, what is taken, and what the act changed of it. */
final class AppointmentBook {
    private static final Duration CONCEIVABLE = Duration.ofDays(1100);

    private final EntityManager entities;
    private final Hall hall;
    private final QueuePlan queues;
    private final AppointmentPlan plan;
    private final SlotGrid grid;
    private final Instant now;
    private final SortedMap<String, String> facts = new TreeMap<>();

    AppointmentBook(
            EntityManager entities, Hall hall, QueuePlan queues, AppointmentPlan plan, SlotGrid grid, Instant now) {
        this.entities = entities;
        this.hall = hall;
        this.queues = queues;
        this.plan = plan;
        this.grid = grid;
        this.now = now;
    }

    Hall hall() {
        return hall;
    }

    QueuePlan queues() {
        return queues;
    }

    AppointmentPlan plan() {
        return plan;
    }

    SlotGrid grid() {
        return grid;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return grid.dayOf(now);
    }

    /** What changed, for the ledger. */
    SortedMap<String, String> facts() {
        return facts;
    }

    void changed(Appointment appointment, String month) {
        appointment.onRecordIn(month);
        facts.put(factOf(appointment), appointment.asFact());
    }

    void changed(DayLimit limit) {
        facts.put(factOf(limit), limit.asFact());
    }

    static String factOf(Appointment appointment) {
        return "appointment/" + appointment.id();
    }

    static String factOf(DayLimit limit) {
        return "limit/" + limit.id();
    }

    Optional<Appointment> find(String id) {
        return Optional.ofNullable(entities.find(Appointment.class, id));
    }

    Optional<Appointment> byCode(String code) {
        return entities.createQuery("select a from Appointment a where a.code = :code", Appointment.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<DayLimit> limitOn(LocalDate day, String queue) {
        return Optional.ofNullable(entities.find(DayLimit.class, DayLimit.id(day, queue)));
    }

    /** How many the counters of a queue take in each slot of that day; 0 if nothing can be booked for them. */
    int perSlot(LocalDate day, String queue) {
        int usual = plan.group(queue).map(AppointmentPlan.Group::perSlot).orElse(0);
        return limitOn(day, queue).map(DayLimit::perSlot).orElse(usual);
    }

    /** Those who have a place on that day with the counters of a queue, whoever booked first standing first. */
    List<Appointment> placesOn(LocalDate day, String queue) {
        return entities.createQuery(
                        "select a from Appointment a where a.day = :day and a.queue = :queue"
                                + " and a.state in (:booked, :here) order by a.bookedAt, a.id",
                        Appointment.class)
                .setParameter("day", day)
                .setParameter("queue", queue)
                .setParameter("booked", AppointmentState.BOOKED)
                .setParameter("here", AppointmentState.CHECKED_IN)
                .getResultList();
    }

    long taken(Slot slot, String queue) {
        return placesOn(grid.dayOf(slot.start()), queue).stream()
                .filter(each -> each.start().equals(slot.start()))
                .count();
    }

    /** Of the places that are booked on that day those for which there is no room if each slot takes {@code perSlot}: the last to come. */
    List<Appointment> withoutRoom(LocalDate day, String queue, int perSlot) {
        Map<Instant, List<Appointment>> bySlot =
                placesOn(day, queue).stream().collect(Collectors.groupingBy(Appointment::start));
        return bySlot.entrySet().stream()
                .flatMap(slot -> slot.getValue().stream().skip(grid.has(slot.getKey()) ? perSlot : 0))
                .filter(each ->
                        each.state() == AppointmentState.BOOKED && each.start().isAfter(now))
                .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::bookedAt))
                .toList();
    }

    /** The same for what the hall offers now, on every day to come. */
    List<Appointment> withoutRoom() {
        return entities.createQuery(
                        "select distinct a.day, a.queue from Appointment a where a.day >= :today and a.state = :booked",
                        Object[].class)
                .setParameter("today", today())
                .setParameter("booked", AppointmentState.BOOKED)
                .getResultStream()
                .flatMap(row ->
                        withoutRoom((LocalDate) row[0], (String) row[1], perSlot((LocalDate) row[0], (String) row[1]))
                                .stream())
                .toList();
    }

    /** Booked for a slot that is so long past that nobody can check in any more. */
    List<Appointment> tooLate() {
        return entities.createQuery(
                        "select a from Appointment a where a.state in (:booked, :displaced) and a.start < :late"
                                + " order by a.start, a.id",
                        Appointment.class)
                .setParameter("booked", AppointmentState.BOOKED)
                .setParameter("displaced", AppointmentState.DISPLACED)
                .setParameter("late", now.minus(plan.late()))
                .getResultList();
    }

    /** All of one person that are still to come. */
    List<Appointment> openOf(SubjectId who) {
        return of(who).stream()
                .filter(each -> each.state().isOpen() && !each.start().isBefore(now))
                .toList();
    }

    List<Appointment> of(SubjectId who) {
        return entities.createQuery(
                        "select a from Appointment a where a.subject = :subject order by a.start, a.id",
                        Appointment.class)
                .setParameter("subject", who.value())
                .getResultList();
    }

    Optional<LocalDate> pausedUntil(SubjectId who) {
        return plan.noShows()
                .pausedUntil(
                        of(who).stream()
                                .filter(each -> each.state() == AppointmentState.NO_SHOW)
                                .map(Appointment::day)
                                .toList(),
                        today());
    }

    List<Appointment> on(LocalDate day) {
        return entities.createQuery(
                        "select a from Appointment a where a.day = :day order by a.start, a.code", Appointment.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** All that lost their slot and have not been moved yet. */
    List<Appointment> displaced() {
        return entities.createQuery(
                        "select a from Appointment a where a.state = :displaced order by a.start, a.id",
                        Appointment.class)
                .setParameter("displaced", AppointmentState.DISPLACED)
                .getResultList();
    }

    /** The slots of that day for whoever wants to book with the counters of a queue. */
    List<SlotState> offered(LocalDate day, String queue) {
        int perSlot = perSlot(day, queue);
        Map<Instant, Long> taken =
                placesOn(day, queue).stream().collect(Collectors.groupingBy(Appointment::start, Collectors.counting()));
        Function<Slot, Integer> free =
                slot -> canBeBooked(slot) ? (int) Math.max(0, perSlot - taken.getOrDefault(slot.start(), 0L)) : 0;
        return grid.on(day).stream()
                .map(slot -> new SlotState(slot.start(), slot.end(), perSlot, free.apply(slot)))
                .toList();
    }

    /** Whether a moment is one that anybody could mean; others are beyond what calendars and databases know. */
    boolean isConceivable(Instant moment) {
        return moment.isAfter(now.minus(CONCEIVABLE)) && moment.isBefore(now.plus(CONCEIVABLE));
    }

    /** The same for a day. */
    boolean isConceivable(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today(), day)) < CONCEIVABLE.toDays();
    }

    /** Neither too soon nor too far away. */
    boolean canBeBooked(Slot slot) {
        return isInTime(slot) && isNearEnough(slot);
    }

    boolean isInTime(Slot slot) {
        return !slot.start().isBefore(now.plus(plan.notice()));
    }

    boolean isNearEnough(Slot slot) {
        return !grid.dayOf(slot.start()).isAfter(lastDay());
    }

    LocalDate lastDay() {
        return today().plusDays(plan.daysAhead());
    }
}
