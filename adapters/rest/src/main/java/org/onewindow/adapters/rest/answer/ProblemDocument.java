package org.onewindow.adapters.rest.answer;

import java.util.List;
import java.util.Optional;

/**
 * A problem in the reader's language, as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:onewindow:problem:<kind>}
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail the first finding's text
 * @param code the first finding's code
 * @param act what was asked for, if it was an act
 * @param state where the application stands, if the caller may know it
 * @param possibleNow what the caller may do instead
 * @param findings every reason at once
 * @param reference what to tell the hall's operators; only with status 500
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Optional<Named> act,
        Optional<Named> state,
        List<Named> possibleNow,
        List<Reason> findings,
        Optional<String> reference) {
    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same for another status of the same kind: HTTP has more of them than the hall has kinds. */
    public ProblemDocument status(int other) {
        return new ProblemDocument(type, title, other, detail, code, act, state, possibleNow, findings, reference);
    }

    /**
     * An act or a state.
     *
     * @param name as the program names it
     * @param label as people call it
     */
    public record Named(String name, String label) {}

    /**
     * One finding.
     *
     * @param code stable code
     * @param severity {@code ERROR}, {@code WARNING} or {@code INFO}
     * @param pointer JSON pointer of the field it is about, if it is about a field
     * @param subject what else it is about, such as a material's id; or empty
     * @param text what is wrong
     * @param why the rule
     * @param mend what to do
     */
    public record Reason(
            String code,
            String severity,
            Optional<String> pointer,
            String subject,
            String text,
            String why,
            String mend) {}
}
