package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.time.Card;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Reads which steps have cards.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class StepCards {
    private final Reading reading;
    private final Chains chains;
    private final HallTime time;

    @Inject
    StepCards(Reading reading, Chains chains, HallTime time) {
        this.reading = reading;
        this.chains = chains;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StepCards() {
        this(null, null, null);
    }

    /** Open steps that have a card, red before yellow, the one due first on top; none unless the scope is the whole hall. */
    public List<StepCard> open(Scope scope, int most) {
        return scope instanceof Scope.WholeHall
                ? reading.read(entities -> entities.createQuery(
                                "select t.applicationId, a.number, a.itemId, a.itemVersion, a.scenario, t.step,"
                                        + " t.department, t.card, t.dueAt"
                                        + " from Task t join Application a on a.id = t.applicationId"
                                        + " where t.state = :open and t.card is not null"
                                        + " order by t.card, t.dueAt, t.applicationId, t.number",
                                Object[].class)
                        .setParameter("open", StepState.OPEN)
                        .setMaxResults(most)
                        .getResultStream()
                        .map(this::line)
                        .toList())
                : List.of();
    }

    private StepCard line(Object[] row) {
        DefinitionRef item = new DefinitionRef((String) row[2], (Integer) row[3]);
        String step = (String) row[5];
        return new StepCard(
                (String) row[0],
                new ApplicationNumber((String) row[1]),
                step,
                chains.of(item, (String) row[4])
                        .flatMap(chain ->
                                chain.with(Guest.of(step).stream().toList()).step(step))
                        .map(Step::name)
                        .orElseGet(() -> LocalizedText.chinese(step)),
                new DepartmentId((String) row[6]),
                (Card) row[7],
                LastDay.of((Instant) row[8], time));
    }
}
