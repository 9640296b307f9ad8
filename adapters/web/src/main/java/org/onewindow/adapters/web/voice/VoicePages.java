package org.onewindow.adapters.web.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.voice.RatedKind;
import org.onewindow.core.voice.RatingDesk;
import org.onewindow.core.voice.RatingLevel;
import org.onewindow.core.voice.RatingReceipt;
import org.onewindow.core.voice.VoiceCommands;
import org.onewindow.core.voice.VoiceDesk;
import org.onewindow.core.voice.VoiceKind;
import org.onewindow.core.voice.VoiceReading;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.item.ServiceItem;

/** 评价与互动: what everybody may know and say about the hall's service (R1.10, R3.6, R6.2). */
@ApplicationScoped
class VoicePages implements PageGroup {
    private static final String HOME = "/voices";
    private static final String RATED = "/rate/done";

    private final VoiceReading reading;
    private final VoiceDesk desk;
    private final RatingDesk ratings;
    private final PublishedDefinitions definitions;

    @Inject
    VoicePages(VoiceReading reading, VoiceDesk desk, RatingDesk ratings, PublishedDefinitions definitions) {
        this.reading = reading;
        this.desk = desk;
        this.ratings = ratings;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoicePages() {
        this(null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(HOME, this::voices)
                .post(HOME + "/raise", Doors.only(Role.APPLICANT, this::raise))
                .get(RATED, visit -> Reply.page("rated"))
                .get("/rate/visit/{ticket}", this::visit)
                .post("/rate/visit/{ticket}", this::rateVisit)
                .get("/rate/application/{id}", Doors.only(Role.APPLICANT, this::application))
                .post("/rate/application/{id}", Doors.only(Role.APPLICANT, this::rateApplication));
    }

    private Reply.Page voices(Visit visit) {
        TreeMap<String, LocalizedText> items = new TreeMap<>();
        definitions.inForce(ImplementationEntry.class).stream()
                .map(ImplementationEntry::item)
                .forEach((ServiceItem item) -> items.put(item.ref().id(), item.name()));
        return Reply.page("voices")
                .with("figures", reading.figures())
                .with("levels", List.of(RatingLevel.values()))
                .with("kinds", kinds())
                .with("answers", reading.answers())
                .with("items", items)
                .with("isHeard", VoiceReading.isHeard(visit.caller()))
                .with("mine", reading.of(visit.caller()));
    }

    static List<VoiceKind> kinds() {
        return Arrays.stream(VoiceKind.values()).filter(VoiceKind::isRaised).toList();
    }

    /** The kind that was chosen; one that nobody raises if none was, which the desk refuses. */
    static VoiceKind kindOf(Visit visit) {
        return Arrays.stream(VoiceKind.values())
                .filter(kind -> kind.name().equals(visit.field("kind")))
                .findFirst()
                .orElse(VoiceKind.RATING_FOLLOW_UP);
    }

    private Reply raise(Visit visit) {
        return Doors.after(
                desk.raise(new VoiceCommands.Raise(
                        Doors.keyOf(visit),
                        kindOf(visit),
                        visit.field("what"),
                        Optional.of(visit.field("item")).filter(item -> !item.isEmpty()),
                        Optional.of(visit.field("mobile")).filter(mobile -> !mobile.isBlank()))),
                HOME + "#mine",
                () -> voices(visit));
    }

    private Reply.Page visit(Visit visit) {
        String ticket = visit.path("ticket");
        return form("/rate/visit/" + ticket, reading.canRateVisit(ticket));
    }

    /** What cannot be rated is not told from what is not there. */
    private static Reply.Page form(String path, boolean can) {
        return Reply.page("rate")
                .with("path", path)
                .with("form", path.substring(1))
                .with("can", can)
                .with("levels", List.of(RatingLevel.values()));
    }

    private Reply rateVisit(Visit visit) {
        String ticket = visit.path("ticket");
        return afterRating(
                visit,
                "/rate/visit/" + ticket,
                level -> ratings.rateVisit(Doors.keyOf(visit), ticket, level, visit.field("what"), deviceOf(visit)));
    }

    private Reply.Page application(Visit visit) {
        String id = visit.path("id");
        return form("/rate/application/" + id, reading.canRateApplication(id, visit.caller()));
    }

    private Reply rateApplication(Visit visit) {
        String id = visit.path("id");
        return afterRating(
                visit,
                "/rate/application/" + id,
                level -> ratings.rate(new VoiceCommands.Rate(
                        Doors.keyOf(visit), RatedKind.APPLICATION, id, level, visit.field("what"), deviceOf(visit))));
    }

    private static Reply afterRating(Visit visit, String path, Function<RatingLevel, Outcome<RatingReceipt>> act) {
        Optional<RatingLevel> level = Arrays.stream(RatingLevel.values())
                .filter(each -> each.name().equals(visit.field("level")))
                .findFirst();
        // A form without a level is not one of ours: a browser sends none, as one has to be chosen.
        return level.map(each -> Doors.after(act.apply(each), RATED, () -> form(path, true)))
                .orElseGet(() -> form(path, true).status(422));
    }

    /** One browser behind one address; good enough to see that many ratings come from one place. */
    private static String deviceOf(Visit visit) {
        return visit.client() + " " + visit.request().getHeader("User-Agent");
    }
}
