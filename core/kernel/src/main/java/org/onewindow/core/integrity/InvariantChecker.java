package org.onewindow.core.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.act.Reading;

/** Checks every invariant that the hall's modules claim. Reads everything; not for a busy hour. */
@ApplicationScoped
public class InvariantChecker {
    private final Reading reading;
    private final Instance<Invariant> invariants;

    @Inject
    InvariantChecker(Reading reading, @Any Instance<Invariant> invariants) {
        this.reading = reading;
        this.invariants = invariants;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected InvariantChecker() {
        this(null, null);
    }

    /** Every contradiction found; empty if all is well. */
    public List<Violation> violations() {
        return reading.read(entities -> {
            List<Violation> found = new ArrayList<>();
            for (Invariant invariant : invariants) {
                invariant.check(entities, detail -> found.add(new Violation(invariant.claim(), detail)));
            }
            return List.copyOf(found);
        });
    }
}
