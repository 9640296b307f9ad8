package org.onewindow.core.plugin;

import java.util.Optional;
import org.onewindow.spi.finding.Finding;

/**
 * One plug-in that was found at the start.
 *
 * @param door the interface it implements
 * @param kind what it calls itself; empty if it could not say
 * @param type its class
 * @param status whether it is used, and why not
 * @param finding what is wrong with it, unless it is in use or replaced
 */
public record FoundPlugin(Class<?> door, String kind, Class<?> type, Status status, Optional<Finding> finding) {
    /** Whether a plug-in is used. */
    public enum Status {
        /** It is called for its kind. */
        IN_USE,
        /** An {@code @Alternative} of the same kind takes its place. */
        REPLACED,
        /** Another plug-in is of the same kind: none of them is used. */
        CLASH,
        /** It gives no kind, or one of a wrong shape. */
        BAD_KIND,
        /** It could not be made, or threw when asked for its kind. */
        BROKEN
    }
}
