package org.onewindow.core.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionKind;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Pins;
import org.onewindow.core.definition.Texts;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Counter;
import org.onewindow.core.hall.Hall.CounterKind;
import org.onewindow.spi.item.DefinitionRef;

/** Understands {@code queue.yaml}: the queues of a hall. A hall without the file calls nobody. */
@ApplicationScoped
public class QueueKind implements DefinitionKind<QueuePlan> {
    private static final int PASSED_AT_MOST = 3;
    private static final int CALLS_BEFORE_MISSED = 2;
    private static final int MINUTES = 15;

    @Override
    public String name() {
        return QueuePlan.ID;
    }

    @Override
    public Class<QueuePlan> type() {
        return QueuePlan.class;
    }

    @Override
    public String folder() {
        return "";
    }

    @Override
    public String schemaResource() {
        return "org/onewindow/core/queue/queue.schema.json";
    }

    @Override
    public Optional<QueuePlan> read(
            DefinitionDocument document, DefinitionRef ref, Pins pins, DefinitionSet others, FindingSink findings) {
        JsonNode tree = document.tree();
        List<ServiceQueue> queues = new ArrayList<>();
        tree.path("queues").forEach(each -> queues.add(queue(each)));
        QueuePlan plan = new QueuePlan(
                queues,
                tree.path("passedAtMost").asInt(PASSED_AT_MOST),
                tree.path("callsBeforeMissed").asInt(CALLS_BEFORE_MISSED));
        new Rules(document, plan, findings).check(others.hall());
        return Optional.of(plan);
    }

    private static ServiceQueue queue(JsonNode node) {
        List<String> counters = new ArrayList<>();
        node.path("counters").forEach(counter -> counters.add(counter.asText()));
        return new ServiceQueue(
                node.path("id").asText(),
                Texts.of(node.path("name")),
                node.path("letter").asText(),
                counters,
                node.path("minutes").asInt(MINUTES));
    }

    /** What a schema cannot say about queues. */
    private record Rules(DefinitionDocument document, QueuePlan plan, FindingSink findings) {
        void check(Optional<Hall> hall) {
            Set<String> ids = new HashSet<>();
            Set<String> letters = new HashSet<>();
            for (int i = 0; i < plan.queues().size(); i++) {
                ServiceQueue queue = plan.queues().get(i);
                String pointer = "/queues/" + i;
                if (!ids.add(queue.id())) {
                    findings.error(QueueCodes.ID_TWICE, document, pointer + "/id", queue.id());
                }
                if (!letters.add(queue.letter())) {
                    findings.error(QueueCodes.LETTER_TWICE, document, pointer + "/letter", queue.letter());
                }
                hall.ifPresent(known -> countersAreThere(queue, pointer + "/counters/", known));
            }
            hall.ifPresent(this::everyCounterCallsSomebody);
        }

        private void countersAreThere(ServiceQueue queue, String pointer, Hall hall) {
            String known = hall.counters().stream().map(Counter::id).collect(Collectors.joining(", "));
            for (int i = 0; i < queue.counters().size(); i++) {
                String counter = queue.counters().get(i);
                if (hall.counter(counter).isEmpty()) {
                    findings.error(QueueCodes.NO_SUCH_COUNTER, document, pointer + i, counter, known);
                }
            }
        }

        private void everyCounterCallsSomebody(Hall hall) {
            hall.counters().stream()
                    .filter(counter -> counter.kind() != CounterKind.GUIDANCE
                            && plan.calledAt(counter.id()).isEmpty())
                    .forEach(counter ->
                            findings.warning(QueueCodes.COUNTER_WITHOUT_QUEUE, document, "/queues", counter.id()));
        }
    }
}
