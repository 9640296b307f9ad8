package org.onewindow.core.plugin;

import org.onewindow.spi.finding.Finding;

/**
 * What came of calling a plug-in.
 *
 * @param <R> what it answers
 */
public sealed interface PluginAnswer<R> {
    /** It answered. */
    record Answered<R>(R value) implements PluginAnswer<R> {}

    /** It could not, for a reason its door's contract allows: out of reach, full. May succeed later. */
    record Unable<R>(Exception cause) implements PluginAnswer<R> {}

    /**
     * It is defective, or there is none of that kind.
     *
     * @param finding names door, kind and matter; carries nothing the plug-in said
     */
    record Defective<R>(Finding finding) implements PluginAnswer<R> {}
}
