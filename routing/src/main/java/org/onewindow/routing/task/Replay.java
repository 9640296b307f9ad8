package org.onewindow.routing.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.OpinionKind;

/** Goes through a chain once more, by nothing but the acts on record. */
final class Replay {
    private final Chain definition;
    private final Predicate<Condition> holds;
    private final Map<String, List<LedgerEntry>> answers = new HashMap<>();
    private final List<Guest> guests = new ArrayList<>();
    private Chain chain;
    private Position position = Position.BEFORE_START;

    Replay(Chain chain, Predicate<Condition> holds) {
        this.definition = chain;
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

    /** The step of that id, also of somebody who was asked as well. */
    Optional<Step> step(String id) {
        return chain.step(id);
    }

    /** The entries that answered each step, in order: more than one where the application was sent back past it. */
    Map<String, List<LedgerEntry>> answers() {
        return answers;
    }

    private void follow(LedgerEntry entry) {
        switch (ActName.valueOf(entry.act())) {
            case ACCEPT, TAKE_IN_AND_ACCEPT, ACCEPT_WITH_DEFERRED_MATERIALS, DEEM_ACCEPTED ->
                position = chain.start(holds).position();
            case GIVE_OPINION, CONSENT_BY_SILENCE ->
                answer(
                        OpinionRecord.stepOf(entry.grounds()),
                        Optional.of(OpinionRecord.kindOf(entry.grounds())),
                        entry);
            case SEND_BACK -> {
                List<String> words = Changes.of(entry.grounds());
                position = chain.sendBack(position, words.get(0), words.get(1), holds)
                        .position();
            }
            case ASK_AS_WELL -> {
                Guest guest = Changes.guest(entry.grounds());
                position = chain.invite(position, guest).position();
                guests.add(guest);
                chain = definition.with(guests);
            }
            case CONCLUDE_ROUND ->
                position = chain.conclude(position, Changes.of(entry.grounds()).get(0), holds)
                        .position();
            case DECIDE ->
                chain.steps().stream()
                        .filter(step -> step.kind() == StepKind.DECISION)
                        .map(Step::id)
                        .filter(step ->
                                position.of(step).filter(StepState.OPEN::equals).isPresent())
                        .forEach(step -> answer(step, Optional.empty(), entry));
            case FORWARD_UP, WITHDRAW, RETURN, TERMINATE, VOID -> cancelOpen();
            default -> {
                // leaves the tasks as they are
            }
        }
    }

    private void answer(String step, Optional<OpinionKind> opinion, LedgerEntry entry) {
        position = chain.answer(position, step, opinion, holds).position();
        answers.computeIfAbsent(step, key -> new ArrayList<>()).add(entry);
    }

    private void cancelOpen() {
        Map<String, StepState> states = new HashMap<>(position.steps());
        states.replaceAll((step, state) -> state == StepState.OPEN ? StepState.CANCELLED : state);
        position = new Position(states, position.opinions());
    }
}
