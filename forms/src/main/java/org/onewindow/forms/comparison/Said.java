package org.onewindow.forms.comparison;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody else than the applicant's form says of one field.
 *
 * @param kind whether a register or a material says so
 * @param origin kind of the register, or id of the material requirement
 * @param title what the origin is called: kind of the register, or title of the material
 * @param written as it stands there
 * @param place where: for a material the line, from 1, or empty if its lines say nothing; for a register the name of the fact
 * @param asOf for a register, when it recorded it, UTC
 */
public record Said(Kind kind, String origin, String title, String written, String place, Optional<Instant> asOf) {
    /** Who says so. */
    public enum Kind {
        /** An authoritative source. */
        REGISTER,
        /** A material that was handed in. */
        MATERIAL,
        /** A material whose pages were recognised from a picture: it may be misread. */
        SCAN
    }

    /** Without what is written, which may be personal. */
    @Override
    public String toString() {
        return "Said[" + kind + " " + origin + " " + place + "]";
    }
}
