package org.onewindow.routing.chain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/**
 * A department that was asked as well while an application ran.
 *
 * @param at the step beside which, or the parallel block in which it is asked
 * @param department who is asked
 */
public record Guest(String at, DepartmentId department) {
    /** The longest id of a step. */
    static final int LONGEST_STEP = 40;

    /** Stands in no id that a definition may give. */
    private static final char BETWEEN = '.';

    /** The id of the step at which the department is asked: at most {@value #LONGEST_STEP} characters. */
    public String step() {
        return at + BETWEEN + department.value();
    }

    /** The guest asked at the step of that id; empty if it is a step of the definition. */
    public static Optional<Guest> of(String step) {
        int between = step.indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : Optional.of(new Guest(step.substring(0, between), new DepartmentId(step.substring(between + 1))));
    }

    /** The steps of those who were asked at {@code at}, in the order of asking. */
    static List<Block> steps(Collection<Guest> guests, String at, Guests allowed) {
        return guests.stream()
                .filter(guest -> guest.at().equals(at))
                .<Block>map(guest -> guest.asked(allowed))
                .toList();
    }

    /** A step that is through once the guests beside it are, too. */
    static Parallel beside(Step step, List<Block> guests) {
        return new Parallel(
                step.id() + BETWEEN,
                Optional.empty(),
                new Join.All(),
                Stream.concat(Stream.<Block>of(step), guests.stream()).toList(),
                step.when(),
                step.only(),
                step.opinions(),
                Sisters.ANEW,
                Guests.NONE);
    }

    Step asked(Guests allowed) {
        return new Step(
                step(),
                new LocalizedText("追加征求意见", "Asked as well"),
                StepKind.OPINION,
                department,
                Role.DEPARTMENT_APPROVER,
                allowed.limit(),
                Optional.empty(),
                Optional.empty());
    }
}
