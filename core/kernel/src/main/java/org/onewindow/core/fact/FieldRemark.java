package org.onewindow.core.fact;

import java.util.Optional;

/**
 * What the applicant says to a field whose value differs from the register's, or whose register could not be asked.
 *
 * @param reason why the register is wrong; the empty string if nothing was said; at most {@value #LONGEST} characters count
 * @param evidence id of the material that shows it
 * @param undertaken whether the applicant vouches for the value as long as the register cannot (告知承诺)
 */
public record FieldRemark(String reason, Optional<String> evidence, boolean undertaken) {
    /** Longest reason, in characters. */
    public static final int LONGEST = 500;

    public FieldRemark {
        reason = reason.strip();
    }

    /** Whether anything was said at all. */
    public boolean says() {
        return !reason.isEmpty() || evidence.isPresent() || undertaken;
    }

    /** Without the words, which may be personal. */
    @Override
    public String toString() {
        return "FieldRemark[" + evidence + (undertaken ? ", undertaken]" : "]");
    }
}
