package org.onewindow.core.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the registers said of one field when the form was filled in. Holds personal data.
 *
 * @param standing whether a register said anything
 * @param source kind of the source whose word counts; of those that could not be asked, joined by a comma
 * @param told what it said, as the field takes it; absent if nobody could be asked
 * @param asOf when the source recorded it, UTC
 * @param validUntil until when it vouches for it, UTC
 * @param others what other sources said otherwise, the more trusted first
 */
public record FieldOrigin(
        Standing standing,
        String source,
        Optional<Object> told,
        Optional<Instant> asOf,
        Optional<Instant> validUntil,
        List<Said> others) {
    public FieldOrigin {
        others = List.copyOf(others);
    }

    /** Whether a register said anything. */
    public enum Standing {
        /** A register said it. */
        TOLD,
        /** Every register that could know it was out of reach (数据源不可用). */
        UNREACHABLE
    }

    /**
     * What one more source said.
     *
     * @param source its kind
     * @param value as the field takes it
     * @param asOf when it recorded it, UTC
     */
    public record Said(String source, Object value, Instant asOf) {
        @Override
        public String toString() {
            return "Said[" + source + " of " + asOf + "]";
        }
    }

    /** A register said {@code value}. */
    public static FieldOrigin told(
            String source, Object value, Instant asOf, Optional<Instant> validUntil, List<Said> others) {
        return new FieldOrigin(Standing.TOLD, source, Optional.of(value), Optional.of(asOf), validUntil, others);
    }

    /** None of {@code sources} could be asked. */
    public static FieldOrigin unreachable(List<String> sources) {
        return new FieldOrigin(
                Standing.UNREACHABLE,
                String.join(", ", sources),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether nobody could be asked. */
    public boolean outOfReach() {
        return standing == Standing.UNREACHABLE;
    }

    /** Without the values, which may be personal. */
    @Override
    public String toString() {
        return "FieldOrigin[" + standing + " " + source + "]";
    }
}
