package org.onewindow.adapters.web.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.voice.VoiceCommands;
import org.onewindow.core.voice.VoiceDesk;
import org.onewindow.core.voice.VoiceReading;
import org.onewindow.core.voice.VoiceReceipt;
import org.onewindow.spi.identity.Role;

/** 投诉咨询办理: matters are noted, assigned, answered, closed and published; ratings are seen as far as one may (R6.2). */
@ApplicationScoped
class VoiceDeskPages implements PageGroup {
    private static final String HOME = "/desk/voices";

    private final VoiceReading reading;
    private final VoiceDesk desk;
    private final PublishedDefinitions definitions;

    @Inject
    VoiceDeskPages(VoiceReading reading, VoiceDesk desk, PublishedDefinitions definitions) {
        this.reading = reading;
        this.desk = desk;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoiceDeskPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, Doors.staff(this::page))
                .post(HOME + "/raise", Doors.staff(this::raise))
                .post(HOME + "/assign", Doors.staff(this::assign))
                .post(HOME + "/answer", Doors.staff(this::answer))
                .post(HOME + "/close", Doors.staff(this::close))
                .post(HOME + "/publish", Doors.staff(this::publish));
    }

    private Reply.Page page(Visit visit) {
        return Reply.page("desk-voices")
                .with("voices", reading.desk(visit.caller()))
                .with("ratings", reading.ratings(visit.caller()))
                .with("figures", reading.figures())
                .with("kinds", VoicePages.kinds())
                .with("staff", definitions.hall().map(Hall::staff).orElse(List.of()))
                .with("notes", visit.has(Role.GUIDE) || visit.has(Role.RECEPTION_CLERK) || visit.has(Role.COUNTER_LEAD))
                .with(
                        "leads",
                        visit.has(Role.COUNTER_LEAD)
                                || visit.has(Role.SUPERVISOR)
                                || visit.has(Role.HALL_ADMINISTRATION))
                .with("answers", !visit.has(Role.SUPERVISING_BODY))
                .with("publishes", visit.has(Role.COUNTER_LEAD) || visit.has(Role.HALL_ADMINISTRATION));
    }

    private Reply raise(Visit visit) {
        return after(
                visit,
                desk.raise(new VoiceCommands.Raise(
                        Doors.keyOf(visit),
                        VoicePages.kindOf(visit),
                        visit.field("what"),
                        Optional.empty(),
                        Optional.empty())));
    }

    private Reply assign(Visit visit) {
        return after(
                visit,
                desk.assign(new VoiceCommands.Assign(Doors.keyOf(visit), visit.field("voice"), visit.field("staff"))));
    }

    private Reply answer(Visit visit) {
        return after(
                visit,
                desk.answer(
                        new VoiceCommands.Answer(Doors.keyOf(visit), visit.field("voice"), visit.field("reasons"))));
    }

    private Reply close(Visit visit) {
        return after(visit, desk.close(new VoiceCommands.Close(Doors.keyOf(visit), visit.field("voice"))));
    }

    private Reply publish(Visit visit) {
        return after(
                visit,
                desk.publish(new VoiceCommands.Publish(
                        Doors.keyOf(visit), visit.field("voice"), visit.field("wanted"), visit.field("reasons"))));
    }

    private Reply after(Visit visit, Outcome<VoiceReceipt> outcome) {
        return Doors.after(outcome, HOME, () -> page(visit));
    }
}
