package org.onewindow.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * 排队情况: what the big screen, the home page and everybody may know of the queue (R1.12). It names nobody.
 *
 * @param day today in the hall
 * @param ended whether no more tickets are taken today
 * @param edition grows with everything that happens
 * @param queues in the order of the definition
 * @param counters those that a queue is called to, in the order of the hall
 */
public record QueueBoard(
        LocalDate day, boolean ended, int edition, List<QueueState> queues, List<CounterState> counters) {
    public QueueBoard {
        queues = List.copyOf(queues);
        counters = List.copyOf(counters);
    }

    /**
     * One queue.
     *
     * @param id its id
     * @param name what the kiosk says
     * @param letter what its numbers begin with
     * @param waiting how many wait
     * @param open how many counters call it now
     * @param expected how long somebody who takes a ticket now would wait; absent while no counter is open
     */
    public record QueueState(
            String id, LocalizedText name, String letter, int waiting, int open, Optional<Duration> expected) {}

    /**
     * One counter.
     *
     * @param id its id
     * @param name what stands above it
     * @param state whether it calls people
     * @param number of the ticket that is called or served there
     * @param calledAt when that was called
     * @param calls how often
     * @param coming whether the visitor is still on the way
     */
    public record CounterState(
            String id,
            LocalizedText name,
            ShiftState state,
            Optional<String> number,
            Optional<Instant> calledAt,
            int calls,
            boolean coming) {}
}
