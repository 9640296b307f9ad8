package org.onewindow.routing.task;

import java.time.Instant;

/**
 * 加急: that an application goes before others.
 *
 * @param at since when, UTC
 * @param by who said so, as {@link Answerer} names people
 * @param reasons why; 1 to 1,800 characters
 */
public record Expedition(Instant at, String by, String reasons) {
    /** Who said so. */
    public Answerer who() {
        return new Answerer(by);
    }
}
