package org.onewindow.core.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handlers by kind; of two of one kind, neither. */
@ApplicationScoped
class Handlers {
    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

    private final Map<String, WorkHandler> byKind;

    @Inject
    Handlers(@Any Instance<WorkHandler> found) {
        Map<String, List<WorkHandler>> allByKind = found.stream().collect(Collectors.groupingBy(WorkHandler::kind));
        allByKind.forEach((kind, handlers) -> {
            if (handlers.size() > 1) {
                LOG.error("work of kind {} waits: {} claim to do it", kind, handlers);
            }
        });
        this.byKind = allByKind.entrySet().stream()
                .filter(each -> each.getValue().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().get(0)));
    }

    /** For the container's proxy. */
    protected Handlers() {
        byKind = Map.of();
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    /** Kinds whose work waits for somebody outside the hall. */
    Set<String> waiting() {
        return byKind.values().stream()
                .filter(handler -> handler.mostAtOnceInPool() > 0)
                .map(WorkHandler::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Kinds whose work is the hall's own. */
    Set<String> own() {
        Set<String> waiting = waiting();
        return byKind.keySet().stream().filter(kind -> !waiting.contains(kind)).collect(Collectors.toUnmodifiableSet());
    }

    WorkHandler of(String kind) {
        WorkHandler handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("no handler for work of kind " + kind);
        }
        return handler;
    }
}
