package org.onewindow.adapters.web.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import org.onewindow.adapters.rest.answer.ReaderLanguage;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.KioskMode;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.PublicAddress;
import org.onewindow.adapters.web.page.QrCode;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.appointment.AppointmentCommands;
import org.onewindow.core.appointment.AppointmentDesk;
import org.onewindow.core.appointment.AppointmentReading;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.core.queue.TicketOutlook;
import org.onewindow.core.text.Messages;

/**
 * 自助取号终端: one big button for each queue, a ticket to take along, and back to the beginning by itself (R1.1, R1.12).
 *
 * <p>Somebody of the hall begins it; visitors then take tickets in that person's name and reach nothing else. Nothing that a visitor typed
 * is on a page that is shown again.
 */
@ApplicationScoped
class KioskPages implements PageGroup {
    private final QueueReading reading;
    private final TicketDesk tickets;
    private final AppointmentReading appointments;
    private final AppointmentDesk arrivals;
    private final PublicAddress address;
    private final Messages messages;
    private final Instance<BrowserSignIn> signIn;

    @Inject
    KioskPages(
            QueueReading reading,
            TicketDesk tickets,
            AppointmentReading appointments,
            AppointmentDesk arrivals,
            PublicAddress address,
            Messages messages,
            Instance<BrowserSignIn> signIn) {
        this.reading = reading;
        this.tickets = tickets;
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.address = address;
        this.messages = messages;
        this.signIn = signIn;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected KioskPages() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/desk/queue/kiosk", Doors.staff(KioskPages::begin))
                .get(KioskMode.HOME, Doors.staff(visit -> start()))
                .get(KioskMode.HOME + "/again", Doors.staff(KioskPages::again))
                .post(KioskMode.HOME + "/take", Doors.staff(this::take))
                .post(KioskMode.HOME + "/check-in", Doors.staff(this::checkIn))
                .get(KioskMode.HOME + "/ticket/{ticket}", Doors.staff(this::ticket))
                .post(KioskMode.HOME + "/leave", Doors.staff(this::leave));
    }

    private static Reply begin(Visit visit) {
        KioskMode.begin(visit);
        return Reply.seeOther(KioskMode.HOME);
    }

    private Reply.Page start() {
        return Reply.page("kiosk")
                .with("board", Doors.found(reading.board()))
                .with("appointmentsAreTaken", appointments.areTaken());
    }

    /** The next visitor begins in the hall's own language. */
    private static Reply again(Visit visit) {
        Cookie language = new Cookie(ReaderLanguage.COOKIE, "");
        language.setPath("/");
        language.setMaxAge(0);
        language.setHttpOnly(true);
        visit.response().addCookie(language);
        return Reply.seeOther(KioskMode.HOME);
    }

    private Reply take(Visit visit) {
        return shown(
                tickets.take(new QueueCommands.Take(Doors.keyOf(visit), visit.field("queue"), PriorityGround.NONE)));
    }

    private Reply checkIn(Visit visit) {
        return shown(arrivals.checkIn(new AppointmentCommands.CheckIn(Doors.keyOf(visit), visit.field("code"))));
    }

    private Reply shown(Outcome<TicketLine> ticket) {
        return Doors.after(
                ticket,
                ticket.fold(line -> KioskMode.HOME + "/ticket/" + line.id(), refusal -> KioskMode.HOME),
                this::start);
    }

    private Reply.Page ticket(Visit visit) {
        TicketOutlook outlook = Doors.found(reading.ticket(visit.path("ticket")));
        String here = address.of("/queue/ticket/" + outlook.ticket().id(), visit);
        return Reply.page("kiosk-ticket")
                .with("board", Doors.found(reading.board()))
                .with("outlook", outlook)
                .with("qr", QrCode.svg(here, messages.text("queue.ticket.qr", visit.locale())));
    }

    private Reply leave(Visit visit) {
        KioskMode.end(visit);
        signIn.get().signOut(visit.request(), visit.response());
        return Reply.seeOther("/sign-in");
    }
}
