package org.onewindow.core.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code queue.yaml} says: the hall's queues and their rules.
 *
 * @param queues at least one, in the order of the file
 * @param passedAtMost how often a visitor may see somebody with priority, who came later, called first; 0 to 20
 * @param callsBeforeMissed how often a ticket is called before it may be put aside as missed; 1 to 10
 */
public record QueuePlan(List<ServiceQueue> queues, int passedAtMost, int callsBeforeMissed) {
    /** The only definition of its kind. */
    public static final String ID = "queue";

    public QueuePlan {
        queues = List.copyOf(queues);
    }

    /** The queue of that id. */
    public Optional<ServiceQueue> queue(String id) {
        return queues.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Ids of the queues that the counter of that id calls; empty if it calls none. */
    public Set<String> calledAt(String counter) {
        return queues.stream()
                .filter(each -> each.counters().contains(counter))
                .map(ServiceQueue::id)
                .collect(Collectors.toSet());
    }
}
