package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.voice.PublishedAnswer;
import org.onewindow.core.voice.RatedKind;
import org.onewindow.core.voice.RatingDesk;
import org.onewindow.core.voice.RatingLevel;
import org.onewindow.core.voice.RatingLine;
import org.onewindow.core.voice.RatingReceipt;
import org.onewindow.core.voice.VoiceCommands;
import org.onewindow.core.voice.VoiceDesk;
import org.onewindow.core.voice.VoiceFigures;
import org.onewindow.core.voice.VoiceKind;
import org.onewindow.core.voice.VoiceLine;
import org.onewindow.core.voice.VoiceReading;
import org.onewindow.core.voice.VoiceReceipt;

/** 评价、投诉、咨询、表扬: figures and answers for everybody, raising and rating for applicants, handling for staff (R1.10, R3.6, R6.2). */
@Path("voices")
@ForJersey
public class VoiceResource implements ApiResource {
    private final VoiceReading reading;
    private final VoiceDesk desk;
    private final RatingDesk ratings;
    private final CurrentCaller caller;

    @Inject
    VoiceResource(VoiceReading reading, VoiceDesk desk, RatingDesk ratings, CurrentCaller caller) {
        this.reading = reading;
        this.desk = desk;
        this.ratings = ratings;
        this.caller = caller;
    }

    /** What somebody thinks of a visit, by its ticket, or of an application of his or her own. */
    record Opinion(RatedKind kind, String about, RatingLevel level, Optional<String> words) {}

    /** What somebody says. */
    record Saying(VoiceKind kind, String words, Optional<String> item, Optional<String> mobile) {}

    /** Who is to answer which matter. */
    record Assignment(String voice, String staff) {}

    /** An answer to a matter. */
    record Answering(String voice, String answer) {}

    /** A matter, by its outside identifier. */
    record Named(String voice) {}

    /** What everybody may read of a question, in words that tell nothing of who asked. */
    record Publishing(String voice, String question, String answer) {}

    /** Published questions. */
    record Answers(List<PublishedAnswer> answers) {}

    /** Matters: an applicant's own, or those that one of the hall's people may see. */
    record Matters(List<VoiceLine> matters) {}

    /** Ratings that one of the hall's people may see. */
    record Ratings(List<RatingLine> ratings) {}

    @GET
    @Path("figures")
    @Endpoint(
            value = "How the hall is rated, how many bad ratings are followed up, and what becomes of complaints",
            access = Access.PUBLIC)
    public Answer<VoiceFigures> figures() {
        return new Answer.Good<>(reading.figures());
    }

    @GET
    @Path("answers")
    @Endpoint(value = "Questions that were published with their answers", access = Access.PUBLIC)
    public Answer<Answers> answers() {
        return new Answer.Good<>(new Answers(reading.answers()));
    }

    @GET
    @Endpoint(value = "An applicant's own matters, or those that a member of staff may see", access = Access.SIGNED_IN)
    public Answer<Matters> matters() {
        return new Answer.Good<>(new Matters(
                caller.get() instanceof Caller.Subject ? reading.of(caller.get()) : reading.desk(caller.get())));
    }

    @GET
    @Path("ratings")
    @Endpoint(value = "The ratings that a member of staff may see; none for others", access = Access.SIGNED_IN)
    public Answer<Ratings> ratings() {
        return new Answer.Good<>(new Ratings(reading.ratings(caller.get())));
    }

    @POST
    @Path("ratings")
    @Endpoint(value = "Rate a visit or an application, once", access = Access.ACT)
    public Answer<RatingReceipt> rate(Opinion body, @BeanParam KeyHeader headers) {
        return headers.answer(ratings.rate(new VoiceCommands.Rate(
                headers.key(),
                body.kind(),
                body.about(),
                body.level(),
                body.words().orElse(""),
                "")));
    }

    @POST
    @Endpoint(value = "Complain, ask or praise; the hall's people for whoever stands before them", access = Access.ACT)
    public Answer<VoiceReceipt> raise(Saying body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.raise(
                new VoiceCommands.Raise(headers.key(), body.kind(), body.words(), body.item(), body.mobile())));
    }

    @POST
    @Path("assignments")
    @Endpoint(value = "Say who is to answer", access = Access.ACT)
    public Answer<VoiceReceipt> assign(Assignment body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.assign(new VoiceCommands.Assign(headers.key(), body.voice(), body.staff())));
    }

    @POST
    @Path("answers")
    @Endpoint(value = "Answer a matter", access = Access.ACT)
    public Answer<VoiceReceipt> answer(Answering body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.answer(new VoiceCommands.Answer(headers.key(), body.voice(), body.answer())));
    }

    @POST
    @Path("closings")
    @Endpoint(value = "Close what somebody else answered", access = Access.ACT)
    public Answer<VoiceReceipt> close(Named body, @BeanParam KeyHeader headers) {
        return headers.answer(desk.close(new VoiceCommands.Close(headers.key(), body.voice())));
    }

    @POST
    @Path("publications")
    @Endpoint(value = "Let everybody read a question and its answer", access = Access.ACT)
    public Answer<VoiceReceipt> publish(Publishing body, @BeanParam KeyHeader headers) {
        return headers.answer(
                desk.publish(new VoiceCommands.Publish(headers.key(), body.voice(), body.question(), body.answer())));
    }
}
