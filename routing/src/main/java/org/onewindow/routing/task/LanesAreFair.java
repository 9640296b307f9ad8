package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onewindow.core.application.Application;
import org.onewindow.core.integrity.Invariant;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.routing.chain.Lane;
import org.onewindow.spi.LocalizedText;

/** 加急不挤占: the expedited lane starves nobody, as the ledgers of all applications show together. */
@ApplicationScoped
class LanesAreFair implements Invariant {
    /** Of those who may not be expedited: they pass nobody. */
    private static final Lane NO_LANE = new Lane(LocalizedText.chinese("不适用"), 0);

    private final Ledger ledger;
    private final Chains chains;
    private final TaskFlow flow;

    @Inject
    LanesAreFair(Ledger ledger, Chains chains, TaskFlow flow) {
        this.ledger = ledger;
        this.chains = chains;
        this.flow = flow;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LanesAreFair() {
        this(null, null, null);
    }

    @Override
    public String claim() {
        return "no ordinary task is passed by more expedited ones than their chains allow";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        if (nobodyIsExpedited(entities)) {
            return;
        }
        Map<String, List<Fairness.Event>> posts = new HashMap<>();
        entities.createQuery("select a from Application a order by a.id", Application.class)
                .getResultStream()
                .forEach(application -> {
                    tell(application, posts);
                    // while a hall works, whoever checks next must not meet the row as it was
                    entities.detach(application);
                });
        posts.forEach((post, events) -> check(post, events, violations));
    }

    private static boolean nobodyIsExpedited(EntityManager entities) {
        return entities.createQuery("select t.number from Task t where t.lane = :expedited", Integer.class)
                .setParameter("expedited", Task.EXPEDITED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void tell(Application application, Map<String, List<Fairness.Event>> posts) {
        chains.of(application.item(), application.scenario()).ifPresent(chain -> {
            Replay replay = new Replay(chain, flow.answersOf(application));
            try {
                new PostHistory(application.id(), replay, chain.lane().orElse(NO_LANE), posts)
                        .follow(ledger.chain(application.id()));
            } catch (IllegalArgumentException bent) {
                // such a ledger is TasksFollowTheLedger's to report
            }
        });
    }

    private static void check(String post, List<Fairness.Event> events, Consumer<String> violations) {
        Fairness fairness = new Fairness();
        events.stream()
                .sorted(Comparator.comparing(Fairness.Event::at))
                .forEach(event -> fairness.follow(event)
                        .ifPresent(
                                unfair -> violations.accept("post " + post + ": " + unfair.by() + " was begun before "
                                        + unfair.passed() + ", which " + unfair.before() + " others had passed, of "
                                        + unfair.passedAtMost())));
    }
}
