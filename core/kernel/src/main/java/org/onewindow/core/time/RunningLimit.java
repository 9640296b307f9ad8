package org.onewindow.core.time;

import java.time.Instant;
import java.util.Optional;

/**
 * A limit that runs: when it is due, and from when on it is yellow.
 *
 * @param due when it is due, and why then
 * @param yellowAt the first moment at which little of it is left, before it is due; absent while the clock stands still, and for what
 *     is due at once
 */
public record RunningLimit(DueDate due, Optional<Instant> yellowAt) {}
