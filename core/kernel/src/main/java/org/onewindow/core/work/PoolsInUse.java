package org.onewindow.core.work;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How much work of each pool runs on this node. */
final class PoolsInUse {
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    void enter(String pool) {
        running.merge(pool, 1, Integer::sum);
    }

    void leave(String pool) {
        running.computeIfPresent(pool, (name, count) -> count == 1 ? null : count - 1);
    }

    /** The pools with {@code most} or more; none if there is no limit. */
    Set<String> withAtLeast(int most) {
        return most == 0
                ? Set.of()
                : running.entrySet().stream()
                        .filter(each -> each.getValue() >= most)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
