package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 审批链: one published approval chain. It is walked by {@link #start} and then one {@link #answer} for each answered step; whoever
 * walks it keeps the {@link Position}.
 *
 * <p><b>Guaranteed.</b> Every walk ends with the decision. A step opens at most once, a join fires exactly once, and in which
 * order the branches of a parallel block are answered makes no difference to where the chain stands once all have been.
 * <p><b>Threads.</b> Immutable; safe for use by several threads.
 *
 * @param ref id and version
 * @param name what people call it
 * @param lead the lead department (牵头部门)
 * @param blocks one after the other; the last one is the decision
 */
public record Chain(DefinitionRef ref, LocalizedText name, DepartmentId lead, List<Block> blocks) {
    public Chain {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one step: " + ref);
        }
    }

    /**
     * Opens the first steps.
     *
     * @param holds answers the conditions from the form's data of this moment
     */
    public Move start(Predicate<Condition> holds) {
        Walk walk = new Walk(Position.BEFORE_START, holds);
        return walk.end(!walk.open(whole()));
    }

    /**
     * Goes on after the answer of one step.
     *
     * @param from where the chain stands
     * @param step an open step
     * @param holds answers the conditions from the form's data of this moment
     * @throws IllegalArgumentException if the step is not open
     */
    public Move answer(Position from, String step, Predicate<Condition> holds) {
        if (from.of(step).filter(StepState.OPEN::equals).isEmpty()) {
            throw new IllegalArgumentException("step " + step + " of " + ref + " is not open");
        }
        Walk walk = new Walk(from, holds);
        return walk.end(walk.answer(whole(), step));
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
