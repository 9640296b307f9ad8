package org.onewindow.routing.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 审批链: one published approval chain. It is walked by {@link #start} and then one {@link #answer} for each answered step; whoever
 * walks it keeps the {@link Position}.
 *
 * <p><b>Guaranteed.</b> Every walk in which the application is sent back only so often ends with the decision. Between two sendings back
 * a step opens at most once, a join fires exactly once, and in which order the branches of a parallel block are answered makes no difference
 * to where the chain stands once all have been.
 * <p><b>Threads.</b> Immutable; safe for use by several threads.
 *
 * @param ref id and version
 * @param name what people call it
 * @param lead the lead department (牵头部门)
 * @param blocks one after the other; the last one is the decision
 * @param besides joint acts and what is followed up afterwards
 * @param lane how its applications may be expedited; absent if they may not
 */
public record Chain(
        DefinitionRef ref,
        LocalizedText name,
        DepartmentId lead,
        List<Block> blocks,
        Besides besides,
        Optional<Lane> lane) {
    public Chain {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one step: " + ref);
        }
    }

    /** A chain of steps, and that is all. */
    public Chain(DefinitionRef ref, LocalizedText name, DepartmentId lead, List<Block> blocks) {
        this(ref, name, lead, blocks, Besides.NOTHING, Optional.empty());
    }

    /**
     * Opens the first steps.
     *
     * @param holds answers the conditions from the form's data of this moment
     */
    public Move start(Predicate<Condition> holds) {
        return new Walk(whole(), Position.BEFORE_START, holds).start();
    }

    /** Goes on after the decision; see the other one. */
    public Move answer(Position from, String step, Predicate<Condition> holds) {
        return answer(from, step, Optional.empty(), holds);
    }

    /**
     * Goes on after the answer of one step.
     *
     * @param from where the chain stands
     * @param step an open step
     * @param opinion what was answered; absent for a decision
     * @param holds answers the conditions from the form's data of this moment
     * @throws IllegalArgumentException if the step is not open
     */
    public Move answer(Position from, String step, Optional<OpinionKind> opinion, Predicate<Condition> holds) {
        requireOpen(from, step);
        return new Walk(whole(), from, holds).answer(step, opinion);
    }

    /** The earlier steps to which the application may be sent back from {@code step} now: those that were answered. */
    public List<Step> backFrom(Position from, String step) {
        return step(step).map(Step::terms).map(StepTerms::back).orElse(List.of()).stream()
                .filter(to -> from.of(to).filter(StepState.DONE::equals).isPresent())
                .flatMap(to -> step(to).stream())
                .toList();
    }

    /**
     * 退回: sends the application back to an earlier step, which is asked anew; what came after it counts no more. What becomes of the sister
     * branches of {@code step} its parallel blocks say.
     *
     * @param from where the chain stands
     * @param step an open step
     * @param to one of {@link #backFrom}
     * @throws IllegalArgumentException if the step is not open, or may not send back to that one
     */
    public Move sendBack(Position from, String step, String to, Predicate<Condition> holds) {
        requireOpen(from, step);
        if (backFrom(from, step).stream().noneMatch(each -> each.id().equals(to))) {
            throw new IllegalArgumentException("step " + step + " of " + ref + " does not send back to " + to);
        }
        return new Walk(whole(), from, holds).sendBack(step, to);
    }

    /** The open parallel blocks whose round the lead may end now: enough branches are through. */
    public List<Parallel> concludable(Position from) {
        return parallels()
                .filter(from::isOpen)
                .filter(parallel -> parallel.join() instanceof Join.Lead lead && isEnough(parallel, lead, from))
                .toList();
    }

    private static boolean isEnough(Parallel parallel, Join.Lead lead, Position from) {
        List<Block> asked = parallel.parts().stream().filter(from::wasOpened).toList();
        long through = asked.stream().filter(from::isThrough).count();
        return through >= lead.enough(asked.size());
    }

    /**
     * 结束征求意见: the lead goes on with the answers that are there; what is still open in the block is cancelled.
     *
     * @param parallel one of {@link #concludable}
     * @throws IllegalArgumentException if it is none of them
     */
    public Move conclude(Position from, String parallel, Predicate<Condition> holds) {
        if (concludable(from).stream().noneMatch(each -> each.id().equals(parallel))) {
            throw new IllegalArgumentException("the round " + parallel + " of " + ref + " cannot be ended now");
        }
        return new Walk(whole(), from, holds).conclude(parallel);
    }

    /** Who may be asked beside an open step now. */
    public List<Guest> signersAt(Position from, String step) {
        return step(step)
                .filter(known -> from.isOpen(known))
                .map(known -> fresh(from, step, known.terms().signers()))
                .orElse(List.of());
    }

    /** Who may be asked now in a parallel block that is open. */
    public List<Guest> guestsOf(Position from, String parallel) {
        return parallels()
                .filter(each -> each.id().equals(parallel))
                .filter(from::isOpen)
                .flatMap(each -> fresh(from, parallel, each.guests()).stream())
                .toList();
    }

    private static List<Guest> fresh(Position from, String at, Guests allowed) {
        return allowed.departments().stream()
                .map(department -> new Guest(at, department))
                .filter(guest -> from.of(guest.step()).isEmpty())
                .toList();
    }

    /**
     * Asks a department as well.
     *
     * @param guest one of {@link #signersAt} or {@link #guestsOf}
     * @throws IllegalArgumentException if it is none of them
     */
    public Move invite(Position from, Guest guest) {
        if (!signersAt(from, guest.at()).contains(guest)
                && !guestsOf(from, guest.at()).contains(guest)) {
            throw new IllegalArgumentException(
                    "at " + guest.at() + " of " + ref + " nobody may ask " + guest.department());
        }
        Chain with = with(List.of(guest));
        Map<String, StepState> states = new HashMap<>(from.steps());
        states.put(guest.step(), StepState.OPEN);
        List<Step> opened = with.step(guest.step()).stream().toList();
        return new Move(new Position(states, from.opinions()), opened, List.of(), List.of(), false);
    }

    /** The same chain with those who were asked as well while one application ran. */
    public Chain with(Collection<Guest> guests) {
        return guests.isEmpty() ? this : new Chain(ref, name, lead, ChainTree.with(blocks, guests), besides, lane);
    }

    /** Every parallel block, outer ones first. */
    public Stream<Parallel> parallels() {
        return ChainTree.all(whole()).filter(Parallel.class::isInstance).map(Parallel.class::cast);
    }

    private void requireOpen(Position from, String step) {
        if (from.of(step).filter(StepState.OPEN::equals).isEmpty()) {
            throw new IllegalArgumentException("step " + step + " of " + ref + " is not open");
        }
    }

    /** The steps that may still open, in the order of the definition; conditions on the way may leave some of them out. */
    public List<Step> ahead(Position from) {
        return Ahead.of(whole(), from).toList();
    }

    /** Every step, in the order of the definition. */
    public List<Step> steps() {
        return whole().steps().toList();
    }

    /** The step of that id. */
    public Optional<Step> step(String id) {
        return whole().steps().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * How many working days pass at most from acceptance to the decision, whatever the form says; nothing is sent back. Empty if a limit
     * on the way is in another unit.
     */
    public OptionalInt longestWorkingDays() {
        return LongestPath.workingDays(whole(), true);
    }

    private Block whole() {
        return Group.always(blocks);
    }
}
