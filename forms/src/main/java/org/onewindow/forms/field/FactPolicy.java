package org.onewindow.forms.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a form relies on the register that fills a field.
 *
 * @param freshFor how old the register's record may be to be filled in; absent means that age does not matter
 * @param whenDown what happens while no register can be asked
 * @param material id of the material that does instead; present if and only if {@code whenDown} is {@link WhenDown#MATERIAL}
 * @param correction what the applicant owes who changes the register's value
 */
public record FactPolicy(
        Optional<Duration> freshFor, WhenDown whenDown, Optional<String> material, Correction correction) {
    /** Whatever its age, the value may be typed and changed without a word. */
    public static final FactPolicy EASY =
            new FactPolicy(Optional.empty(), WhenDown.TYPE, Optional.empty(), Correction.FREE);

    /** What happens while no register can be asked (数据源不可用). */
    public enum WhenDown {
        /** The applicant types the value; nothing more. */
        TYPE,
        /** Nothing is handed in before the register answers. */
        BLOCK,
        /** The applicant types the value and hands in a material that shows it. */
        MATERIAL,
        /** The applicant types the value and vouches for it (告知承诺). */
        UNDERTAKING,
        /** The applicant types the value or leaves the field empty; the hall asks again after handing in and shows the clerk. */
        LATER
    }

    /** What the applicant owes who changes the register's value. */
    public enum Correction {
        /** Nothing; the clerk sees the difference all the same. */
        FREE,
        /** A reason. */
        REASON,
        /** A reason, and a material that shows it. */
        EVIDENCE
    }

    public FactPolicy {
        if (material.isPresent() != (whenDown == WhenDown.MATERIAL)) {
            throw new IllegalArgumentException("a material belongs to MATERIAL, and MATERIAL needs one");
        }
    }

    /** Whether what was recorded then may be filled in now. */
    public boolean isFresh(Instant asOf, Instant now) {
        return freshFor.map(age -> !asOf.plus(age).isBefore(now)).orElse(true);
    }
}
