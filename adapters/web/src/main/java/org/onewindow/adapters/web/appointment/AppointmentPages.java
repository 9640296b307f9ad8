package org.onewindow.adapters.web.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.QrCode;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.appointment.AppointmentCommands;
import org.onewindow.core.appointment.AppointmentDesk;
import org.onewindow.core.appointment.AppointmentLine;
import org.onewindow.core.appointment.AppointmentReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.queue.ServiceQueue;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/** 办事预约: choose an item, a day and a slot; see, move and cancel an appointment (R1.1). */
@ApplicationScoped
class AppointmentPages implements PageGroup {
    static final String HOME = "/appointments";

    private final AppointmentReading reading;
    private final AppointmentDesk desk;
    private final PublishedDefinitions definitions;
    private final Messages messages;

    @Inject
    AppointmentPages(
            AppointmentReading reading, AppointmentDesk desk, PublishedDefinitions definitions, Messages messages) {
        this.reading = reading;
        this.desk = desk;
        this.definitions = definitions;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentPages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, this::choosing)
                .post(HOME + "/book", Doors.only(Role.APPLICANT, this::book))
                .get(HOME + "/at/{appointment}", this::appointment)
                .post(HOME + "/at/{appointment}/move", Doors.only(Role.APPLICANT, this::move))
                .post(HOME + "/at/{appointment}/cancel", Doors.only(Role.APPLICANT, this::cancel));
    }

    /** An item that one can come with, and the queue whose counters serve it. */
    public record Choice(ServiceItem item, ServiceQueue queue) {}

    private Reply.Page choosing(Visit visit) {
        if (!reading.areTaken()) {
            throw Doors.notFound();
        }
        Map<String, ServiceItem> items = definitions.inForce(ImplementationEntry.class).stream()
                .map(ImplementationEntry::item)
                .collect(Collectors.toMap(item -> item.ref().id(), item -> item, (one, other) -> one));
        List<Choice> choices = reading.queuesFor(items.keySet()).entrySet().stream()
                .map(each -> new Choice(Doors.found(Optional.ofNullable(items.get(each.getKey()))), each.getValue()))
                .toList();
        Optional<Choice> chosen = choices.stream()
                .filter(each -> each.item().ref().id().equals(visit.field("item")))
                .findFirst();
        Optional<String> queue = chosen.map(each -> each.queue().id())
                .or(() -> reading.queues().stream()
                        .map(ServiceQueue::id)
                        .filter(id -> id.equals(visit.field("queue")))
                        .findFirst());
        Optional<SignedInAs> who = SignedInAs.of(visit, reading);
        return Reply.page("appointments")
                .with("choices", choices)
                .with("queues", reading.queues())
                .with("chosen", chosen)
                .with("queue", queue)
                .with("mine", who.map(SignedInAs::appointments).orElse(List.of()))
                .with("pausedUntil", who.flatMap(SignedInAs::pausedUntil))
                .with("days", queue.map(reading::days).orElse(List.of()))
                .with("day", dayOf(visit))
                .with(
                        "slots",
                        queue.flatMap(id -> dayOf(visit).map(day -> reading.slots(id, day)))
                                .orElse(List.of()));
    }

    /** What a signed-in applicant has booked. */
    private record SignedInAs(List<AppointmentLine> appointments, Optional<LocalDate> pausedUntil) {
        static Optional<SignedInAs> of(Visit visit, AppointmentReading reading) {
            return visit.caller() instanceof Caller.Subject subject
                    ? Optional.of(new SignedInAs(reading.of(subject.subject()), reading.pausedUntil(subject.subject())))
                    : Optional.empty();
        }
    }

    static Optional<LocalDate> dayOf(Visit visit) {
        try {
            return Optional.of(LocalDate.parse(visit.field("day")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty(); // none chosen yet
        }
    }

    static Instant startOf(Visit visit) {
        try {
            return Instant.parse(visit.field("start"));
        } catch (DateTimeParseException noSlot) {
            return Instant.EPOCH; // no slot begins then, which the desk says
        }
    }

    private Reply book(Visit visit) {
        Outcome<AppointmentLine> booked = desk.book(new AppointmentCommands.Book(
                Doors.keyOf(visit),
                visit.field("queue"),
                Optional.of(visit.field("item")).filter(item -> !item.isEmpty()),
                startOf(visit),
                Optional.of(visit.field("mobile")).filter(mobile -> !mobile.isBlank())));
        return Doors.after(
                booked, booked.fold(line -> HOME + "/at/" + line.id(), refusal -> HOME), () -> choosing(visit));
    }

    private Reply.Page appointment(Visit visit) {
        AppointmentLine line = Doors.found(reading.appointment(visit.path("appointment")));
        boolean mine = visit.caller() instanceof Caller.Subject subject
                && reading.of(subject.subject()).stream()
                        .anyMatch(each -> each.id().equals(line.id()));
        Optional<LocalDate> day = dayOf(visit);
        return Reply.page("appointment")
                .with("line", line)
                .with(
                        "place",
                        reading.queues().stream()
                                .filter(queue -> queue.id().equals(line.queue()))
                                .findFirst())
                .with(
                        "item",
                        line.item()
                                .flatMap(id -> definitions.inForce(ImplementationEntry.class).stream()
                                        .map(ImplementationEntry::item)
                                        .filter(item -> item.ref().id().equals(id))
                                        .findFirst()))
                .with("mayChange", line.state().isOpen() && mine)
                .with("days", reading.days(line.queue()))
                .with("day", day)
                .with(
                        "slots",
                        day.map(each -> reading.slots(line.queue(), each)).orElse(List.of()))
                .with("qr", QrCode.svg(line.code(), messages.text("appointment.qr", visit.locale())));
    }

    private Reply move(Visit visit) {
        String id = visit.path("appointment");
        return Doors.after(
                desk.move(new AppointmentCommands.Move(Doors.keyOf(visit), id, startOf(visit))),
                HOME + "/at/" + id,
                () -> appointment(visit));
    }

    private Reply cancel(Visit visit) {
        String id = visit.path("appointment");
        return Doors.after(
                desk.cancel(new AppointmentCommands.On(Doors.keyOf(visit), id)),
                HOME + "/at/" + id,
                () -> appointment(visit));
    }
}
