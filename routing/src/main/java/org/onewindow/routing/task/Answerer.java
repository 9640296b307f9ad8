package org.onewindow.routing.task;

import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.spi.identity.StaffId;

/**
 * Who answered a task: one of the hall's staff, the hall itself where the law takes silence for an answer, or a person of the department through the department's own system.
 *
 * @param value the staff id, or the name under which the ledger knows the department's system and its person
 */
public record Answerer(String value) {
    private static final String STAFF = "staff:";
    private static final String SYSTEM = "department:";
    private static final String HALL = new Caller.Hall().ledgerName();

    static Answerer of(Caller who) {
        return who instanceof Caller.Staff staff ? new Answerer(staff.id().value()) : new Answerer(who.ledgerName());
    }

    /** The one of the staff, if it was one of them. */
    public Optional<StaffId> staff() {
        return value.startsWith(SYSTEM) || isHall() ? Optional.empty() : Optional.of(new StaffId(value));
    }

    /** Whether nobody answered, and the law took that for consent. */
    public boolean isHall() {
        return value.equals(HALL);
    }

    /** How the department names its person, if the answer came from its own system. */
    public Optional<String> officer() {
        return value.startsWith(SYSTEM) ? Optional.of(value.substring(value.indexOf('/') + 1)) : Optional.empty();
    }

    /** As the ledger names them. */
    String ledgerName() {
        return value.startsWith(SYSTEM) || isHall() ? value : STAFF + value;
    }

    @Override
    public String toString() {
        return officer().orElse(value);
    }
}
