package org.onewindow.core.queue;

import java.util.List;
import org.onewindow.spi.LocalizedText;

/**
 * 队列: one line of people, whom one or several counters call.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param name what the kiosk says
 * @param letter what its tickets' numbers begin with, one of A to Z
 * @param counters ids of the counters that call it, at least one
 * @param minutes how long one visitor takes, in minutes, until the day itself has shown it; 1 to 240
 */
public record ServiceQueue(String id, LocalizedText name, String letter, List<String> counters, int minutes) {
    public ServiceQueue {
        counters = List.copyOf(counters);
    }
}
