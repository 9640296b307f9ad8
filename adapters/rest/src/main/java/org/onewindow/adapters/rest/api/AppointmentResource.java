package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.appointment.AppointmentCommands;
import org.onewindow.core.appointment.AppointmentDesk;
import org.onewindow.core.appointment.AppointmentLine;
import org.onewindow.core.appointment.AppointmentReading;
import org.onewindow.core.appointment.DayOverview;
import org.onewindow.core.appointment.DayState;
import org.onewindow.core.appointment.SlotState;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.spi.finding.Finding;

/** 办事预约: what is free, booking, moving, cancelling, checking in, and limiting a day (R1.1). */
@Path("appointments")
@ForJersey
public class AppointmentResource implements ApiResource {
    private final AppointmentReading reading;
    private final AppointmentDesk desk;
    private final CurrentCaller caller;

    @Inject
    AppointmentResource(AppointmentReading reading, AppointmentDesk desk, CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * What is wanted.
     *
     * @param queue id of the queue whose counters are wanted
     * @param item id of the item it is for, if that is known
     * @param start when the slot begins
     * @param mobile whom to remind; for applicants only
     */
    record Wanted(String queue, Optional<String> item, Instant start, Optional<String> mobile) {}

    /** Another slot for an appointment. */
    record Moving(String appointment, Instant start) {}

    /** An appointment, by its outside identifier. */
    record Named(String appointment) {}

    /** Whoever has come, by the code of the appointment. */
    record Arrival(String code) {}

    /**
     * How many are taken on one day.
     *
     * @param queue id of the queue
     * @param day which day
     * @param perSlot in each slot; 0 closes the day
     * @param reason what those who are affected are told
     */
    record DayLimit(String queue, LocalDate day, int perSlot, String reason) {}

    /** Days that can be booked. */
    record Days(List<DayState> days) {}

    /** Slots of a day. */
    record Slots(List<SlotState> slots) {}

    /**
     * The caller's own.
     *
     * @param pausedUntil until which day nothing can be booked, because nobody came to several
     */
    record Mine(List<AppointmentLine> appointments, Optional<LocalDate> pausedUntil) {}

    @GET
    @Path("days")
    @Endpoint(value = "The days on which appointments can be made with the counters of a queue", access = Access.PUBLIC)
    public Answer<Days> days(@QueryParam("queue") @DefaultValue("") String queue) {
        return new Answer.Good<>(new Days(reading.days(queue)));
    }

    @GET
    @Path("slots")
    @Endpoint(value = "The slots of a day, and how many places each has left", access = Access.PUBLIC)
    public Answer<Slots> slots(
            @QueryParam("queue") @DefaultValue("") String queue, @QueryParam("day") @DefaultValue("") String day) {
        return new Answer.Good<>(
                new Slots(day(day).map(each -> reading.slots(queue, each)).orElse(List.of())));
    }

    @GET
    @Endpoint(value = "The applicant's own appointments, the next first", access = Access.SIGNED_IN)
    public Answer<Mine> mine() {
        return new Answer.Good<>(
                caller.get() instanceof Caller.Subject subject
                        ? new Mine(reading.of(subject.subject()), reading.pausedUntil(subject.subject()))
                        : new Mine(List.of(), Optional.empty()));
    }

    @GET
    @Path("overview")
    @Endpoint(
            value = "A day's appointments and those that lost their slot; today's without a day; for staff alone",
            access = Access.SIGNED_IN)
    public Answer<DayOverview> overview(@QueryParam("day") @DefaultValue("") String day) {
        return (day.isEmpty() ? reading.today() : day(day))
                .flatMap(each -> reading.overview(caller.get(), each))
                .<Answer<DayOverview>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }

    @POST
    @Endpoint(value = "Book a slot; the hall's people for whoever stands before them", access = Access.ACT)
    public Answer<AppointmentLine> book(Wanted body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.book(
                new AppointmentCommands.Book(headers.key(), body.queue(), body.item(), body.start(), body.mobile())));
    }

    @POST
    @Path("moves")
    @Endpoint(value = "Move an appointment to another slot; applicants their own", access = Access.ACT)
    public Answer<AppointmentLine> move(Moving body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.move(new AppointmentCommands.Move(headers.key(), body.appointment(), body.start())));
    }

    @POST
    @Path("cancellations")
    @Endpoint(value = "Cancel an appointment; applicants their own", access = Access.ACT)
    public Answer<AppointmentLine> cancel(Named body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.cancel(new AppointmentCommands.On(headers.key(), body.appointment())));
    }

    @POST
    @Path("check-ins")
    @Endpoint(value = "Give the ticket to whoever has come in time with a code", access = Access.ACT)
    public Answer<TicketLine> checkIn(Arrival body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.checkIn(new AppointmentCommands.CheckIn(headers.key(), body.code())));
    }

    @POST
    @Path("limits")
    @Endpoint(value = "Change how many a day takes; answers who has lost a slot and is told", access = Access.ACT)
    public Answer<AppointmentDesk.Affected> limit(DayLimit body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.limit(
                new AppointmentCommands.Limit(headers.key(), body.queue(), body.day(), body.perSlot(), body.reason())));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty(); // a day that is none has no slots
        }
    }
}
