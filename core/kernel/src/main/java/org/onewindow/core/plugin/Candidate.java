package org.onewindow.core.plugin;

import java.util.function.Supplier;

/**
 * A bean that stands behind a door and has not been looked at yet.
 *
 * @param alternative whether it is declared to replace others of its kind
 * @param plugin makes it; may throw anything
 */
record Candidate(Door<?> door, Class<?> type, boolean alternative, Supplier<Object> plugin) {}
