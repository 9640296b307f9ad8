package org.onewindow.core.work;

import java.time.Instant;

/**
 * Work that waits for a person.
 *
 * @param reason what went wrong last
 * @param attempts how often it was tried
 * @param since when it was parked
 */
public record ParkedWork(String key, String kind, String reason, int attempts, Instant since) {}
