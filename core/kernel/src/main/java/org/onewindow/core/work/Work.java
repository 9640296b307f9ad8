package org.onewindow.core.work;

/**
 * Work in a handler's hands.
 *
 * @param key the same on every attempt: what is done outside carries it, so that doing it twice shows
 * @param payload JSON as {@link NewWork#payload()} became it
 * @param attempt 1 for the first
 * @param fence grows each time the work changes hands; who holds an older one can write no result
 */
public record Work(String kind, String key, String payload, int attempt, long fence) {}
