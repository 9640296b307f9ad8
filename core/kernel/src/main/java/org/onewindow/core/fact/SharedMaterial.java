package org.onewindow.core.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * 数据共享材料: what became of a material that the hall gets by data sharing, for one application. Says where from and when, not what.
 *
 * @param requirement id of the material requirement
 * @param outcome what became of it
 * @param source kind of the source that supplied it; of those that were asked in vain, joined by a comma
 * @param asOf when the source recorded it, UTC
 * @param fetchedAt when the hall asked, UTC
 */
public record SharedMaterial(
        String requirement, SharedOutcome outcome, String source, Optional<Instant> asOf, Instant fetchedAt) {
    /** Whether the applicant is asked for the paper after all. */
    public boolean wantsPaper() {
        return outcome != SharedOutcome.SUPPLIED;
    }
}
