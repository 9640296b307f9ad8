package org.onewindow.core.work;

import java.time.Instant;
import java.util.Optional;

/**
 * Work just claimed, and what is known of its past.
 *
 * @param failures this attempt included, until it is known to have ended well
 * @param dueAt when it was first to be done
 * @param pool whom outside the hall it waits for
 */
record Claim(Work work, int failures, Instant dueAt, Optional<String> pool) {}
