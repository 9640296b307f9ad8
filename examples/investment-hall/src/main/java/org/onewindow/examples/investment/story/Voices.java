package org.onewindow.examples.investment.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.core.voice.RatedKind;
import org.onewindow.core.voice.RatingDesk;
import org.onewindow.core.voice.RatingLevel;
import org.onewindow.core.voice.VoiceCommands;
import org.onewindow.core.voice.VoiceDesk;
import org.onewindow.core.voice.VoiceKind;
import org.onewindow.core.voice.VoiceReceipt;
import org.onewindow.spi.application.Applicant;

/** What people have said of the hall when it opens: a rating, a question that everybody can read with its answer, a complaint that waits. */
@ApplicationScoped
class Voices {
    private static final String LEAD = "zhou.an";
    private static final String QUESTION = "企业投资项目备案要交什么材料，多久办好？";
    private static final String ANSWER = "一般只填一张备案表，信息齐全的当场办结。";

    private final Play play;
    private final RatingDesk ratings;
    private final VoiceDesk desk;

    @Inject
    Voices(Play play, RatingDesk ratings, VoiceDesk desk) {
        this.play = play;
        this.ratings = ratings;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Voices() {
        this(null, null, null);
    }

    /**
     * @param over whose application is over by then
     * @param application outside identifier of it, once there is one
     */
    void addTo(Story story, Applicant over, AtomicReference<String> application, Applicant asking, Applicant waiting) {
        AtomicReference<String> question = new AtomicReference<>("");
        story.on(5, "20:15", () -> rate(over, application.get()))
                .on(5, "21:05", () -> raise(asking, VoiceKind.CONSULTATION, QUESTION, question))
                .on(4, "09:05", () -> answer(question.get()))
                .on(4, "09:10", () -> publish(question.get()))
                .on(
                        1,
                        "17:20",
                        () -> raise(waiting, VoiceKind.COMPLAINT, "下午三点后电话一直占线，问不到进度。", new AtomicReference<>("")));
    }

    private Told rate(Applicant who, String application) {
        play.as(
                who,
                () -> ratings.rate(new VoiceCommands.Rate(
                        play.key(),
                        RatedKind.APPLICATION,
                        application,
                        RatingLevel.VERY_SATISFIED,
                        "一次就把事办好了，进度随时能看到",
                        "")));
        return Told.of(application, Play.nameOf(who), "评价：非常满意", "rates: very satisfied");
    }

    private Told raise(Applicant who, VoiceKind kind, String words, AtomicReference<String> id) {
        VoiceReceipt receipt = play.as(
                who,
                () -> desk.raise(new VoiceCommands.Raise(play.key(), kind, words, Optional.empty(), Optional.empty())));
        id.set(receipt.id());
        return Told.of(
                receipt.id(), Play.nameOf(who), "投诉咨询 " + receipt.number(), "complains or asks: " + receipt.number());
    }

    private Told answer(String voice) {
        play.as(LEAD, () -> desk.answer(new VoiceCommands.Answer(play.key(), voice, ANSWER)));
        return Told.of(voice, play.nameOf(LEAD), "答复咨询", "answers the question");
    }

    private Told publish(String voice) {
        play.as(LEAD, () -> desk.publish(new VoiceCommands.Publish(play.key(), voice, QUESTION, ANSWER)));
        return Told.of(voice, play.nameOf(LEAD), "公开问答", "publishes question and answer");
    }
}
