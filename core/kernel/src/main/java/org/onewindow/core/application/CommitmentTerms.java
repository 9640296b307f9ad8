package org.onewindow.core.application;

import java.util.List;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.TimeLimit;

/**
 * 告知承诺: what the organ tells about promising in writing instead of proving. Whoever wants to go the ordinary way may.
 *
 * <p><b>Source.</b> State Council General Office 〔2020〕42: notice and commitment in writing, no demand for the proof, check afterwards.
 *
 * @param requirements ids of the materials that may be promised instead of being handed in, at least one
 * @param conditions what the applicant promises to fulfil, or the facts that are promised to be true
 * @param excluded who cannot use it, and in which cases
 * @param basis by which rule the item is on the list of those that may be promised
 * @param checkWithin how long the department has for the check, counted from the decision
 * @param rectifyWithin how long whoever did not keep the commitment has to put things right
 * @param decidedAtOnce whether it is decided on the commitment alone, in the act of accepting it
 */
public record CommitmentTerms(
        List<String> requirements,
        LocalizedText conditions,
        LocalizedText excluded,
        String basis,
        TimeLimit checkWithin,
        TimeLimit rectifyWithin,
        boolean decidedAtOnce) {
    public CommitmentTerms {
        requirements = List.copyOf(requirements);
    }
}
