package org.onewindow.core.queue;

import java.util.List;
import java.util.Optional;

/**
 * What whoever sits at a counter sees of the queue.
 *
 * @param mine the caller's counter; absent if the caller keeps none
 * @param usual id of the counter where the caller sits as a rule
 * @param waiting who waits for it, in the order of calling as things stand
 * @param aside who was put on hold or missed the call
 * @param matters outside identifiers of the applications that the visitor at the counter has handed in or collected
 */
public record CounterOutlook(
        Optional<CounterLine> mine,
        Optional<String> usual,
        List<TicketLine> waiting,
        List<TicketLine> aside,
        List<String> matters) {
    public CounterOutlook {
        waiting = List.copyOf(waiting);
        aside = List.copyOf(aside);
        matters = List.copyOf(matters);
    }
}
