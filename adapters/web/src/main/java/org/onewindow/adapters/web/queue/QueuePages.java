package org.onewindow.adapters.web.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.PublicAddress;
import org.onewindow.adapters.web.page.QrCode;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.queue.PriorityGround;
import org.onewindow.core.queue.QueueCommands;
import org.onewindow.core.queue.QueueReading;
import org.onewindow.core.queue.TicketDesk;
import org.onewindow.core.queue.TicketLine;
import org.onewindow.core.queue.TicketOutlook;
import org.onewindow.core.text.Messages;
import org.onewindow.core.voice.VoiceReading;
import org.onewindow.spi.identity.Role;

/** 排队情况、取号、大屏: the queue as everybody may see it, and a ticket for whoever has its address (R1.12). */
@ApplicationScoped
class QueuePages implements PageGroup {
    private static final String HOME = "/queue";

    private final QueueReading reading;
    private final TicketDesk tickets;
    private final PublicAddress address;
    private final Messages messages;
    private final VoiceReading voices;

    @Inject
    QueuePages(
            QueueReading reading, TicketDesk tickets, PublicAddress address, Messages messages, VoiceReading voices) {
        this.reading = reading;
        this.tickets = tickets;
        this.address = address;
        this.messages = messages;
        this.voices = voices;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected QueuePages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, this::queue)
                .get(HOME + "/now", visit -> board("queue-now"))
                .get(HOME + "/screen", visit -> board("queue-screen"))
                .get(HOME + "/screen/now", visit -> board("queue-screen-now"))
                .post(HOME + "/take", Doors.only(Role.APPLICANT, this::take))
                .get(HOME + "/ticket/{ticket}", visit -> ticket(visit, "queue-ticket"))
                .get(HOME + "/ticket/{ticket}/now", visit -> ticket(visit, "queue-ticket-now"))
                .post(HOME + "/ticket/{ticket}/give-up", Doors.only(Role.APPLICANT, this::giveUp));
    }

    private Reply.Page board(String template) {
        return Reply.page(template).with("board", Doors.found(reading.board()));
    }

    private Reply.Page queue(Visit visit) {
        return board("queue").with("mine", mine(visit));
    }

    private List<TicketOutlook> mine(Visit visit) {
        return visit.caller() instanceof Caller.Subject subject ? reading.ticketsOf(subject.subject()) : List.of();
    }

    private Reply take(Visit visit) {
        Outcome<TicketLine> taken =
                tickets.take(new QueueCommands.Take(Doors.keyOf(visit), visit.field("queue"), PriorityGround.NONE));
        return Doors.after(
                taken, taken.fold(ticket -> HOME + "/ticket/" + ticket.id(), refusal -> HOME), () -> queue(visit));
    }

    private Reply.Page ticket(Visit visit, String template) {
        TicketOutlook outlook = Doors.found(reading.ticket(visit.path("ticket")));
        String here = address.of(HOME + "/ticket/" + outlook.ticket().id(), visit);
        boolean isMine = mine(visit).stream()
                .anyMatch(each -> each.ticket().id().equals(outlook.ticket().id()));
        return board(template)
                .with("outlook", outlook)
                .with("isMine", isMine)
                .with("canRate", voices.canRateVisit(outlook.ticket().id()))
                .with("qr", QrCode.svg(here, messages.text("queue.ticket.qr", visit.locale())));
    }

    private Reply giveUp(Visit visit) {
        return Doors.after(
                tickets.giveUp(new QueueCommands.OnTicket(Doors.keyOf(visit), visit.path("ticket"))),
                HOME,
                () -> ticket(visit, "queue-ticket"));
    }
}
