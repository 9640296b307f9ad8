package org.onewindow.core.voice;

import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;

/** What is asked of the desk of voices. */
public final class VoiceCommands {
    private VoiceCommands() {}

    /**
     * Rates.
     *
     * @param kind what is rated
     * @param about outside identifier of the ticket or application
     * @param level how good
     * @param words what is said besides, at most 500 characters; empty if nothing is
     * @param device tells one device from another, as the face sees it; kept as a keyed digest alone
     */
    public record Rate(IdempotencyKey key, RatedKind kind, String about, RatingLevel level, String words, String device)
            implements ActCommand {}

    /** The same for a visit by whoever has its ticket, with who of the hall was signed in there, if anybody was. */
    record RateVisit(
            IdempotencyKey key,
            String ticket,
            RatingLevel level,
            String words,
            String device,
            Optional<String> signedIn)
            implements ActCommand {}

    /**
     * Complains, asks or praises.
     *
     * @param kind which
     * @param words at most 2,000 characters
     * @param item id of the item it is about
     * @param mobile whom to tell of the answer; personal data, kept sealed, and only for applicants, others are refused
     */
    public record Raise(
            IdempotencyKey key, VoiceKind kind, String words, Optional<String> item, Optional<String> mobile)
            implements ActCommand {}

    /** Gives a voice to a member of staff, by short name. */
    public record Assign(IdempotencyKey key, String voice, String staff) implements ActCommand {}

    /** Answers, at most 2,000 characters. */
    public record Answer(IdempotencyKey key, String voice, String answer) implements ActCommand {}

    /** Closes what was answered. */
    public record Close(IdempotencyKey key, String voice) implements ActCommand {}

    /** Publishes question and answer, both in words that tell nothing of who asked; at most 2,000 characters each. */
    public record Publish(IdempotencyKey key, String voice, String question, String answer) implements ActCommand {}
}
