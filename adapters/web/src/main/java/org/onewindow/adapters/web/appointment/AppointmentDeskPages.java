package org.onewindow.adapters.web.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.appointment.AppointmentCommands;
import org.onewindow.core.appointment.AppointmentDesk;
import org.onewindow.core.appointment.AppointmentLine;
import org.onewindow.core.appointment.AppointmentReading;
import org.onewindow.core.appointment.AppointmentState;
import org.onewindow.core.appointment.DayOverview;
import org.onewindow.core.appointment.SlotState;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.spi.identity.Role;

/** 预约管理: the guide checks people in and books for them, the counters' lead limits a day and sees whom that affects (R1.1). */
@ApplicationScoped
class AppointmentDeskPages implements PageGroup {
    private static final String HOME = "/desk/appointments";

    private final AppointmentReading reading;
    private final AppointmentDesk desk;

    @Inject
    AppointmentDeskPages(AppointmentReading reading, AppointmentDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentDeskPages() {
        this(null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, Doors.staff(this::page))
                .post(HOME + "/check-in", Doors.staff(this::checkIn))
                .post(HOME + "/book", Doors.staff(this::book))
                .post(HOME + "/move", Doors.staff(this::move))
                .post(HOME + "/cancel", Doors.staff(this::cancel))
                .post(HOME + "/limit", Doors.staff(this::limit));
    }

    private Reply.Page page(Visit visit) {
        LocalDate day = AppointmentPages.dayOf(visit).orElseGet(() -> Doors.found(reading.today()));
        DayOverview overview = Doors.found(reading.overview(visit.caller(), day));
        Map<String, List<SlotState>> slots = new TreeMap<>();
        reading.queues().forEach(queue -> slots.put(queue.id(), reading.slots(queue.id(), day)));
        Optional<Integer> wanted = number(visit.field("perSlot"));
        return Reply.page("desk-appointments")
                .with("overview", overview)
                .with("day", day)
                .with("queues", reading.queues())
                .with("slots", slots)
                .with("states", List.of(AppointmentState.values()))
                .with("helps", visit.has(Role.GUIDE) || visit.has(Role.RECEPTION_CLERK) || visit.has(Role.COUNTER_LEAD))
                .with("leads", visit.has(Role.COUNTER_LEAD) || visit.has(Role.HALL_ADMINISTRATION))
                .with("chosenQueue", visit.field("queue"))
                .with("perSlot", wanted)
                .with(
                        "affected",
                        wanted.map(number -> reading.affectedBy(visit.caller(), visit.field("queue"), day, number))
                                .orElse(List.of()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Reply checkIn(Visit visit) {
        Outcome<TicketLine> ticket =
                desk.checkIn(new AppointmentCommands.CheckIn(Doors.keyOf(visit), visit.field("code")));
        return Doors.after(
                ticket, ticket.fold(line -> "/queue/ticket/" + line.id(), refusal -> HOME), () -> page(visit));
    }

    private Reply book(Visit visit) {
        Outcome<AppointmentLine> booked = desk.book(new AppointmentCommands.Book(
                Doors.keyOf(visit),
                visit.field("queue"),
                Optional.empty(),
                AppointmentPages.startOf(visit),
                Optional.empty()));
        return Doors.after(
                booked,
                booked.fold(line -> AppointmentPages.HOME + "/at/" + line.id(), refusal -> HOME),
                () -> page(visit));
    }

    private Reply move(Visit visit) {
        return Doors.after(
                desk.move(new AppointmentCommands.Move(
                        Doors.keyOf(visit), visit.field("appointment"), AppointmentPages.startOf(visit))),
                home(visit),
                () -> page(visit));
    }

    private Reply cancel(Visit visit) {
        return Doors.after(
                desk.cancel(new AppointmentCommands.On(Doors.keyOf(visit), visit.field("appointment"))),
                home(visit),
                () -> page(visit));
    }

    private Reply limit(Visit visit) {
        LocalDate day = AppointmentPages.dayOf(visit).orElse(LocalDate.EPOCH);
        return Doors.after(
                desk.limit(new AppointmentCommands.Limit(
                        Doors.keyOf(visit),
                        visit.field("queue"),
                        day,
                        number(visit.field("perSlot")).orElse(-1),
                        visit.field("reason"))),
                home(visit),
                () -> page(visit));
    }

    private static String home(Visit visit) {
        return AppointmentPages.dayOf(visit).map(day -> HOME + "?day=" + day).orElse(HOME);
    }
}
