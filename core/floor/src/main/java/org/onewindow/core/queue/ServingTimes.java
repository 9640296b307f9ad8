package org.onewindow.core.queue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;

/**
 * How long one visitor of a queue takes up a counter these days: the mean of the last twenty who were served, into which what the
 * definition says counts like five more, so that the first visitors of a new queue do not upset it.
 */
final class ServingTimes {
    private static final int LAST = 20;
    private static final int BELIEF = 5;

    private ServingTimes() {}

    static Duration of(ServiceQueue queue, EntityManager entities) {
        List<QueueCall> calls = entities.createQuery(
                        "select c from QueueCall c where c.queue = :queue and c.end = :end order by c.endedAt desc, c.id",
                        QueueCall.class)
                .setParameter("queue", queue.id())
                .setParameter("end", CallEnd.SERVED)
                .setMaxResults(LAST)
                .getResultList();
        return blended(queue, calls.stream().map(QueueCall::counterTime).toList());
    }

    static Duration blended(ServiceQueue queue, List<Duration> taken) {
        Duration believed = Duration.ofMinutes(queue.minutes()).multipliedBy(BELIEF);
        return taken.stream().reduce(believed, Duration::plus).dividedBy(taken.size() + BELIEF);
    }
}
