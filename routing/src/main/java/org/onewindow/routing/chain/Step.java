package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.condition.Condition;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.TimeLimit;

/**
 * 环节: one department is asked once.
 *
 * @param id {@code [a-z][a-z0-9-]*}, at most 40 characters, unique in the chain
 * @param name what people call it
 * @param kind what is asked for
 * @param department who is asked
 * @param role who may answer there
 * @param limit how long the answer may take, from the day the step opens
 * @param when see {@link Block#when()}
 * @param only see {@link Block#only()}
 * @param terms what else may happen there
 */
public record Step(
        String id,
        LocalizedText name,
        StepKind kind,
        DepartmentId department,
        Role role,
        TimeLimit limit,
        Optional<Condition> when,
        Optional<LocalizedText> only,
        StepTerms terms)
        implements Block {
    /** A step that is answered, and that is all. */
    public Step(
            String id,
            LocalizedText name,
            StepKind kind,
            DepartmentId department,
            Role role,
            TimeLimit limit,
            Optional<Condition> when,
            Optional<LocalizedText> only) {
        this(id, name, kind, department, role, limit, when, only, StepTerms.NONE);
    }

    @Override
    public Optional<OpinionsAre> opinions() {
        return terms.opinions();
    }

    @Override
    public List<Block> parts() {
        return List.of();
    }

    @Override
    public Stream<Step> steps() {
        return Stream.of(this);
    }
}
