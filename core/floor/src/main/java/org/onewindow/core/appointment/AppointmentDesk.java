package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.ArrivalTickets;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * 办事预约: books, moves, cancels, checks in, and changes what can be booked on a day (R1.1).
 *
 * <p>An applicant books for himself or herself; the hall's people book for whoever calls or stands before them, without noting who it is.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes; acts follow one another, so no slot takes more than it holds.
 */
@ApplicationScoped
public class AppointmentDesk {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
    private static final int MOST_REASON = 200;

    private final AppointmentActs acts;
    private final EntityManager entities;
    private final ArrivalTickets tickets;
    private final AppointmentNotices notices;
    private final VisitorCodes codes;
    private final Vault vault;
    private final CurrentAct current;
    private final RandomIds ids;

    @Inject
    AppointmentDesk(
            AppointmentActs acts,
            EntityManager entities,
            ArrivalTickets tickets,
            AppointmentNotices notices,
            VisitorCodes codes,
            Vault vault,
            CurrentAct current,
            RandomIds ids) {
        this.acts = acts;
        this.entities = entities;
        this.tickets = tickets;
        this.notices = notices;
        this.codes = codes;
        this.vault = vault;
        this.current = current;
        this.ids = ids;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /** 预约: books a slot; everything that stands against it is said at once. */
    @Act(
            name = ActName.BOOK_APPOINTMENT,
            roles = {Role.APPLICANT, Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<AppointmentLine> book(AppointmentCommands.Book command) {
        return acts.recorded("", (book, month) -> {
            Optional<SubjectId> who = applicant();
            List<Finding> against = new ArrayList<>(againstWish(command, book));
            Optional<Slot> slot = slotFor(command.queue(), command.start(), book, against);
            who.ifPresent(subject -> against.addAll(againstPerson(subject, command.start(), book)));
            if (!against.isEmpty() || slot.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, against);
            }
            Appointment booked = new Appointment(ids.next(), codes.next(book), command, who, book.now());
            who.ifPresent(subject -> command.mobile()
                    .filter(mobile -> !mobile.isBlank())
                    .ifPresent(mobile -> booked.remindBy(vault.seal(subject, mobile.strip()))));
            entities.persist(booked);
            take(booked, slot.get(), book, month);
            return Outcome.done(booked.line());
        });
    }

    private List<Finding> againstWish(AppointmentCommands.Book command, AppointmentBook book) {
        List<Finding> against = new ArrayList<>();
        book.plan()
                .group(command.queue())
                .flatMap(group -> book.queues().queue(group.queue()))
                .ifPresentOrElse(
                        queue -> command.item()
                                .filter(item -> book.hall().countersFor(item).stream()
                                        .noneMatch(counter -> queue.counters().contains(counter.id())))
                                .ifPresent(item ->
                                        against.add(Finding.error(AppointmentCodes.ITEM_ELSEWHERE, "/item", item))),
                        () -> against.add(Finding.error(AppointmentCodes.UNKNOWN_QUEUE, "/queue", command.queue())));
        command.mobile()
                .map(String::strip)
                .filter(mobile ->
                        !mobile.isEmpty() && !TELEPHONE.matcher(mobile).matches())
                .ifPresent(mobile -> against.add(Finding.error(AppointmentCodes.NOT_A_TELEPHONE, "/mobile")));
        return against;
    }

    private static List<Finding> againstPerson(SubjectId who, Instant start, AppointmentBook book) {
        List<Finding> against = new ArrayList<>();
        book.pausedUntil(who).ifPresent(day -> against.add(Finding.error(AppointmentCodes.PAUSED, "", day.toString())));
        List<Appointment> open = book.openOf(who);
        if (open.stream().anyMatch(each -> each.start().equals(start))) {
            against.add(Finding.error(AppointmentCodes.HAS_ONE_THEN, "/start"));
        } else if (open.size() >= book.plan().openAtMost()) {
            against.add(Finding.error(
                    AppointmentCodes.TOO_MANY_OPEN,
                    "",
                    Integer.toString(book.plan().openAtMost())));
        }
        return against;
    }

    /** The slot that begins then, if it can be taken; otherwise what stands against it is added. */
    private static Optional<Slot> slotFor(String queue, Instant start, AppointmentBook book, List<Finding> against) {
        Optional<Slot> slot = Optional.of(start).filter(book::isConceivable).stream()
                .flatMap(moment -> book.grid().on(book.grid().dayOf(moment)).stream())
                .filter(each -> each.start().equals(start))
                .findFirst();
        if (slot.isEmpty()) {
            against.add(Finding.error(AppointmentCodes.NO_SUCH_SLOT, "/start"));
        } else if (!book.isInTime(slot.get())) {
            against.add(Finding.error(
                    AppointmentCodes.TOO_LATE_TO_BOOK,
                    "/start",
                    Long.toString(book.plan().notice().toMinutes())));
        } else if (!book.isNearEnough(slot.get())) {
            against.add(Finding.error(
                    AppointmentCodes.TOO_FAR_AHEAD, "/start", book.lastDay().toString()));
        } else if (book.taken(slot.get(), queue) >= book.perSlot(book.grid().dayOf(start), queue)) {
            against.add(Finding.error(AppointmentCodes.SLOT_IS_FULL, "/start"));
        }
        return slot;
    }

    private void take(Appointment appointment, Slot slot, AppointmentBook book, String month) {
        appointment.takes(slot, book.grid().dayOf(slot.start()));
        book.changed(appointment, month);
        notices.planNear(appointment);
    }

    /** 改期: moves an appointment, also one that lost its slot. */
    @Act(
            name = ActName.MOVE_APPOINTMENT,
            roles = {Role.APPLICANT, Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<AppointmentLine> move(AppointmentCommands.Move command) {
        return acts.recorded(
                "",
                (book, month) -> whenOpen(command.appointment(), book, (found, unused) -> {
                    List<Finding> against = new ArrayList<>();
                    Optional<Slot> slot = slotFor(found.queue(), command.start(), book, against);
                    found.subject()
                            .filter(who -> book.openOf(who).stream()
                                    .anyMatch(each -> each.start().equals(command.start())))
                            .ifPresent(who -> against.add(Finding.error(AppointmentCodes.HAS_ONE_THEN, "/start")));
                    if (!against.isEmpty() || slot.isEmpty()) {
                        return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, against);
                    }
                    take(found, slot.get(), book, month);
                    return Outcome.done(found.line());
                }));
    }

    /** 取消预约: gives an appointment up; until it begins. */
    @Act(
            name = ActName.CANCEL_APPOINTMENT,
            roles = {Role.APPLICANT, Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<AppointmentLine> cancel(AppointmentCommands.On command) {
        return acts.recorded(
                "",
                (book, month) -> whenOpen(command.appointment(), book, (found, unused) -> {
                    found.becomes(AppointmentState.CANCELLED);
                    book.changed(found, month);
                    return Outcome.done(found.line());
                }));
    }

    private Outcome<AppointmentLine> whenOpen(
            String id, AppointmentBook book, BiFunction<Appointment, AppointmentBook, Outcome<AppointmentLine>> act) {
        Optional<Appointment> found = book.find(id).filter(this::mayKnow);
        if (found.isEmpty()) {
            return no(Refusal.Kind.NOT_FOUND, AppointmentCodes.UNKNOWN_APPOINTMENT, "/appointment");
        }
        boolean open = found.get().state() == AppointmentState.DISPLACED
                || (found.get().state() == AppointmentState.BOOKED
                        && !found.get().start().isBefore(book.now()));
        return open
                ? act.apply(found.get(), book)
                : no(Refusal.Kind.NOT_POSSIBLE_NOW, AppointmentCodes.NOT_OPEN, "/appointment");
    }

    /**
     * 报到: who has come with a code gets a ticket that goes first, as others do who have priority; on record in the queue's day, in the
     * same act.
     */
    @Act(
            name = ActName.CHECK_IN_APPOINTMENT,
            roles = {Role.GUIDE, Role.RECEPTION_CLERK, Role.COUNTER_LEAD})
    public Outcome<TicketLine> checkIn(AppointmentCommands.CheckIn command) {
        return acts.unrecorded(book -> {
            Optional<Appointment> found = book.byCode(command.code().strip().toUpperCase(Locale.ROOT));
            List<Finding> against = found.map(each -> againstArrival(each, book))
                    .orElseGet(() -> List.of(Finding.error(AppointmentCodes.UNKNOWN_APPOINTMENT, "/code")));
            if (found.isEmpty() || !against.isEmpty()) {
                return acts.refused(Refusal.Kind.NOT_POSSIBLE_NOW, against);
            }
            Appointment arriving = found.get();
            Outcome<TicketLine> ticket = tickets.issue(arriving.queue(), arriving.subject(), arriving.id());
            if (ticket instanceof Outcome.Done<TicketLine> done) {
                arriving.arrivesWith(done.value().id());
            }
            return ticket;
        });
    }

    private static List<Finding> againstArrival(Appointment appointment, AppointmentBook book) {
        Instant from = appointment.start().minus(book.plan().early());
        Instant until = appointment.start().plus(book.plan().late());
        if (appointment.state() == AppointmentState.DISPLACED) {
            return List.of(Finding.error(AppointmentCodes.LOST_ITS_SLOT, "/code"));
        }
        if (appointment.state() == AppointmentState.BOOKED && book.now().isBefore(from)) {
            return List.of(Finding.error(AppointmentCodes.TOO_EARLY, "/code", words(from, book)));
        }
        if (appointment.state() == AppointmentState.NO_SHOW || book.now().isAfter(until)) {
            return List.of(Finding.error(AppointmentCodes.TOO_LATE, "/code", words(until, book)));
        }
        return appointment.state() == AppointmentState.BOOKED
                ? List.of()
                : List.of(Finding.error(AppointmentCodes.NOT_OPEN, "/code"));
    }

    private static String words(Instant moment, AppointmentBook book) {
        return AppointmentNotices.words(moment, book.hall().zone());
    }

    /**
     * 调整名额: changes how many the counters of a queue take in each slot of one day; 0 closes the day for them. Who has no room any more,
     * the last to book first, is displaced and told at once.
     *
     * @return who is affected
     */
    @Act(
            name = ActName.LIMIT_APPOINTMENTS,
            roles = {Role.COUNTER_LEAD, Role.HALL_ADMINISTRATION})
    public Outcome<Affected> limit(AppointmentCommands.Limit command) {
        if (!(current.get().caller() instanceof Caller.Staff)) {
            return no(Refusal.Kind.FORBIDDEN, AppointmentCodes.NOT_OF_THE_HALL, "");
        }
        String reason = command.reason().strip();
        return acts.recorded(reason, (book, month) -> {
            List<Finding> against = new ArrayList<>();
            if (book.plan().group(command.queue()).isEmpty()) {
                against.add(Finding.error(AppointmentCodes.UNKNOWN_QUEUE, "/queue", command.queue()));
            }
            if (command.day().isBefore(book.today()) || !book.isConceivable(command.day())) {
                against.add(Finding.error(AppointmentCodes.DAY_IS_PAST, "/day"));
            }
            if (reason.isEmpty() || reason.length() > MOST_REASON || command.perSlot() < 0 || command.perSlot() > 100) {
                against.add(Finding.error(AppointmentCodes.REASON_NEEDED, "/reason"));
            }
            if (!against.isEmpty()) {
                return acts.refused(Refusal.Kind.INVALID, against);
            }
            DayLimit limit = book.limitOn(command.day(), command.queue()).orElseGet(() -> {
                DayLimit made = new DayLimit(command.day(), command.queue());
                entities.persist(made);
                return made;
            });
            limit.becomes(command.perSlot(), reason, month);
            book.changed(limit);
            List<Appointment> affected = book.withoutRoom(command.day(), command.queue(), command.perSlot());
            affected.forEach(each -> displace(each, reason, book, month));
            return Outcome.done(
                    new Affected(affected.stream().map(Appointment::line).toList()));
        });
    }

    /**
     * Those for whom there is no room any more.
     *
     * @param appointments they are displaced and, if they left a number, told
     */
    public record Affected(List<AppointmentLine> appointments) {
        public Affected {
            appointments = List.copyOf(appointments);
        }
    }

    private void displace(Appointment appointment, String reason, AppointmentBook book, String month) {
        appointment.becomes(AppointmentState.DISPLACED);
        book.changed(appointment, month);
        notices.planDisplaced(appointment, reason);
    }

    /** Displaces those for whom what is published now has no room. */
    @Act(name = ActName.DISPLACE_APPOINTMENTS, roles = Role.SYSTEM)
    Outcome<Settled> displace(AppointmentCommands.Settle command) {
        return acts.recorded("", (book, month) -> {
            List<Appointment> affected = book.withoutRoom().stream()
                    .filter(each -> command.appointments().contains(each.id()))
                    .toList();
            affected.forEach(each -> displace(
                    each,
                    book.limitOn(each.day(), each.queue()).map(DayLimit::reason).orElse(""),
                    book,
                    month));
            return Outcome.done(new Settled(affected.size()));
        });
    }

    /** 爽约: nobody came for these; those that had lost their slot are over without a disadvantage. */
    @Act(name = ActName.MISS_APPOINTMENTS, roles = Role.SYSTEM)
    Outcome<Settled> miss(AppointmentCommands.Settle command) {
        return acts.recorded("", (book, month) -> {
            List<Appointment> missed = book.tooLate().stream()
                    .filter(each -> command.appointments().contains(each.id()))
                    .toList();
            missed.forEach(each -> {
                each.becomes(
                        each.state() == AppointmentState.BOOKED
                                ? AppointmentState.NO_SHOW
                                : AppointmentState.CANCELLED);
                book.changed(each, month);
            });
            return Outcome.done(new Settled(missed.size()));
        });
    }

    /** How many were settled. */
    record Settled(int count) {}

    private boolean mayKnow(Appointment appointment) {
        return applicant().map(appointment::isOf).orElse(true);
    }

    private Optional<SubjectId> applicant() {
        return current.get().caller() instanceof Caller.Subject subject
                ? Optional.of(subject.subject())
                : Optional.empty();
    }

    private <R> Outcome<R> no(Refusal.Kind kind, String code, String subject) {
        return acts.refused(kind, List.of(Finding.error(code, subject)));
    }
}
