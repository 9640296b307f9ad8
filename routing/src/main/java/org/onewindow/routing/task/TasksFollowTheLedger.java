package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.core.application.Application;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.routing.chain.Chain;

/**
 * G20: every step that stands answered was answered by an act on record, in an order that the chain allows, with the opinion on
 * record; and nothing waits once the application is over.
 */
@ApplicationScoped
class TasksFollowTheLedger implements Invariant {
    private final Ledger ledger;
    private final Chains chains;
    private final Tasks tasks;
    private final TaskFlow flow;

    @Inject
    TasksFollowTheLedger(Ledger ledger, Chains chains, Tasks tasks, TaskFlow flow) {
        this.ledger = ledger;
        this.chains = chains;
        this.tasks = tasks;
        this.flow = flow;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TasksFollowTheLedger() {
        this(null, null, null, null);
    }

    @Override
    public String claim() {
        return "the tasks of an application are what its chain makes of the answers on record";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select a from Application a order by a.id", Application.class)
                .getResultStream()
                .forEach(application -> check(application, violations));
        entities.createQuery(
                        "select distinct t.applicationId from Task t where not exists"
                                + " (select a.id from Application a where a.id = t.applicationId)",
                        String.class)
                .getResultStream()
                .forEach(id -> violations.accept("tasks without application " + id));
    }

    private void check(Application application, Consumer<String> violations) {
        ApplicationTasks kept = tasks.of(application.id());
        Optional<Chain> chain = chains.of(application.item(), application.scenario());
        if (chain.isEmpty()) {
            if (!kept.all().isEmpty()) {
                violations.accept("application " + application.id() + ": has tasks but no chain");
            }
            return;
        }
        try {
            compare(application.id(), kept, replayed(application, chain.get()), violations);
        } catch (IllegalArgumentException bent) {
            violations.accept("application " + application.id() + ": " + bent.getMessage());
        }
    }

    private Replay replayed(Application application, Chain chain) {
        return new Replay(chain, flow.answersOf(application)).follow(ledger.chain(application.id()));
    }

    private static void compare(String id, ApplicationTasks kept, Replay replay, Consumer<String> violations) {
        if (!kept.position().equals(replay.position())) {
            violations.accept("application " + id + ": its tasks stand at "
                    + kept.position().steps() + ", its ledger leads to "
                    + replay.position().steps());
        }
        Map<String, Integer> seen = new HashMap<>();
        kept.all().stream()
                .filter(Task::wasAnswered)
                .filter(task -> !isOnRecord(
                        task,
                        replay.answers().getOrDefault(task.step(), List.of()),
                        seen.merge(task.step(), 1, Integer::sum)))
                .forEach(task -> violations.accept("task " + task.id() + ": was not answered so on record"));
    }

    /** The same step may have been answered several times, before and after the application was sent back. */
    private static boolean isOnRecord(Task task, List<LedgerEntry> answers, int time) {
        return time <= answers.size() && isOnRecord(task, answers.get(time - 1));
    }

    private static boolean isOnRecord(Task task, LedgerEntry entry) {
        boolean sameActor = task.answeredBy()
                .filter(by -> entry.actor().equals(by.ledgerName()))
                .isPresent();
        boolean sameOpinion = task.opinion()
                .map(opinion -> OpinionRecord.of(task.step(), opinion.kind(), opinion.grounds()))
                .map(entry.grounds()::equals)
                .orElse(true);
        return sameActor && sameOpinion;
    }
}
