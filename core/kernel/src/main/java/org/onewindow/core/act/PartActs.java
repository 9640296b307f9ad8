package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.onewindow.spi.application.ActName;

/**
 * Acts that one act does on its way, such as handing in each part of a bundle: in its transaction, so all of them or none, and each on
 * record on a chain of its own.
 *
 * <p>The act itself puts itself on record after its parts.
 */
@ApplicationScoped
public class PartActs {
    private final CurrentAct current;
    private final ActRecords records;
    private final StoredAnswer answers;
    private final Json json;

    @Inject
    PartActs(CurrentAct current, ActRecords records, StoredAnswer answers, Json json) {
        this.current = current;
        this.records = records;
        this.answers = answers;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PartActs() {
        this(null, null, null, null);
    }

    /**
     * Does one part. Whoever may do the act in progress may do its parts: the desk that declares it answers for that.
     *
     * @param name which act the part is
     * @param part tells it from the other parts; its key on record is made of this and of the request's
     * @param work acts on one application; if it is refused the act in progress must be refused too
     */
    public <R> Outcome<R> perform(ActName name, String part, Supplier<Outcome<R>> work) {
        ActInProgress whole = current.get();
        IdempotencyKey key = new IdempotencyKey(json.digest(List.of(whole.key().value(), part)));
        ActInProgress act = whole.part(name, key);
        Outcome<R> outcome = current.during(act, work);
        if (outcome instanceof Outcome.Done) {
            records.answer(act, answers.write(outcome));
        }
        return outcome;
    }
}
