package org.onewindow.routing.chain;

import java.util.Collection;
import java.util.Locale;
import org.onewindow.spi.application.OpinionKind;

/**
 * 意见分支: a block is gone through only if the opinions given before are of a certain kind. Where nobody was asked there is nothing that
 * could be so, and the block is skipped.
 *
 * @param of the step or parallel block whose opinions count
 * @param kind what they must be
 */
public record OpinionsAre(String of, Kind kind) {
    /** What opinions may be, taken together. */
    public enum Kind {
        /** Nobody disagrees. */
        AGREED,
        /** Somebody disagrees. */
        OBJECTED,
        /** Some disagree and others do not. */
        SPLIT;

        boolean holds(Collection<OpinionKind> opinions) {
            boolean objected = opinions.contains(OpinionKind.DISAGREE);
            boolean supported = opinions.stream().anyMatch(opinion -> opinion != OpinionKind.DISAGREE);
            return switch (this) {
                case AGREED -> supported && !objected;
                case OBJECTED -> objected;
                case SPLIT -> objected && supported;
            };
        }

        /** As definitions write it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
