package org.onewindow.routing.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ActName;

/** Goes through a chain once more, by nothing but the acts on record. */
final class Replay {
    private final Chain chain;
    private final Predicate<Condition> holds;
    private final Map<String, LedgerEntry> answers = new HashMap<>();
    private Position position = Position.BEFORE_START;

    Replay(Chain chain, Predicate<Condition> holds) {
        this.chain = chain;
        this.holds = holds;
    }

    /**
     * Follows the entries of the application's ledger.
     *
     * @throws IllegalArgumentException if one of them answered a step that was not open
     */
    Replay follow(List<LedgerEntry> entries) {
        entries.forEach(this::follow);
        return this;
    }

    /** Where the chain must stand. */
    Position position() {
        return position;
    }

    /** The entry that answered each answered step. */
    Map<String, LedgerEntry> answers() {
        return answers;
    }

    private void follow(LedgerEntry entry) {
        switch (ActName.valueOf(entry.act())) {
            case ACCEPT, TAKE_IN_AND_ACCEPT, ACCEPT_WITH_DEFERRED_MATERIALS, DEEM_ACCEPTED ->
                position = chain.start(holds).position();
            case GIVE_OPINION -> answer(OpinionRecord.stepOf(entry.grounds()), entry);
            case DECIDE ->
                chain.steps().stream()
                        .filter(step -> step.kind() == StepKind.DECISION)
                        .map(Step::id)
                        .filter(step ->
                                position.of(step).filter(StepState.OPEN::equals).isPresent())
                        .forEach(step -> answer(step, entry));
            case FORWARD_UP, WITHDRAW, RETURN, TERMINATE, VOID -> cancelOpen();
            default -> {
                // leaves the tasks as they are
            }
        }
    }

    private void answer(String step, LedgerEntry entry) {
        position = chain.answer(position, step, holds).position();
        answers.put(step, entry);
    }

    private void cancelOpen() {
        Map<String, StepState> states = new HashMap<>(position.steps());
        states.replaceAll((step, state) -> state == StepState.OPEN ? StepState.CANCELLED : state);
        position = new Position(states);
    }
}
