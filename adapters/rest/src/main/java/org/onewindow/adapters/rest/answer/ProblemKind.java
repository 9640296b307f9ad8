package org.onewindow.adapters.rest.answer;

import java.util.Locale;
import org.onewindow.core.act.Refusal;

/** The kinds of no that a face can give, each with its HTTP status (RFC 9110). */
public enum ProblemKind {
    /** The request cannot be read: broken JSON, unknown field, wrong type, missing or malformed header. */
    MALFORMED(400),
    /** Nobody is signed in. */
    NOT_SIGNED_IN(401),
    /** Name and password, or number and lookup code, do not belong together. */
    WRONG_SECRET(401),
    /** The caller's roles do not allow it at all. */
    FORBIDDEN(403),
    /** There is no such thing, or the caller may not know that there is. */
    NOT_FOUND(404),
    /** The address exists, but not for this method. */
    METHOD_NOT_ALLOWED(405),
    /** None of the wanted media types can be given. */
    NOT_ACCEPTABLE(406),
    /** The act does not fit the state of the application, or a rule of law stands against it. */
    NOT_POSSIBLE_NOW(409),
    /** Somebody else was first. */
    CONFLICT(409),
    /** The key was used before with other content. */
    KEY_REUSED(409),
    /** The application changed since the caller looked. */
    CHANGED(412),
    /** The body is longer than the hall reads. */
    TOO_LARGE(413),
    /** The body is of a type the hall does not read here. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** What was handed in is wrong or incomplete; every problem is listed. */
    INVALID(422),
    /** Too many tries; the same may succeed later. */
    TOO_MANY_TRIES(429),
    /** The hall has failed; nobody but its operators can mend it. */
    DEFECT(500),
    /** The hall is too busy; the same may succeed later. */
    TRY_LATER(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem type of RFC 9457: {@code urn:onewindow:problem:<kind>}. */
    public String type() {
        return "urn:onewindow:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind that {@code refused} is shown as.
     *
     * @param conditional whether the caller said which version was looked at
     */
    static ProblemKind of(Refusal.Kind refused, boolean conditional) {
        return switch (refused) {
            case INVALID -> INVALID;
            case NOT_POSSIBLE_NOW -> NOT_POSSIBLE_NOW;
            case CONFLICT -> conditional ? CHANGED : CONFLICT;
            case KEY_REUSED -> KEY_REUSED;
            case NOT_SIGNED_IN -> NOT_SIGNED_IN;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case TRY_LATER -> TRY_LATER;
        };
    }
}
