package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Lane;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Position;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/**
 * What somebody may change on the way of an application now, for the page to offer.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class WayReading {
    private final Reading reading;
    private final CaseReading cases;
    private final Tasks tasks;
    private final Chains chains;
    private final CoordinationRules rules;

    @Inject
    WayReading(Reading reading, CaseReading cases, Tasks tasks, Chains chains, CoordinationRules rules) {
        this.reading = reading;
        this.cases = cases;
        this.tasks = tasks;
        this.chains = chains;
        this.rules = rules;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WayReading() {
        this(null, null, null, null, null);
    }

    /**
     * What there is to choose from.
     *
     * @param tasks the open tasks of the visitor's department
     * @param rounds the open parallel blocks, if the visitor's department leads
     * @param expedite how the application may be expedited, if the visitor's department leads and it is not yet
     */
    public record Choices(List<TaskChoices> tasks, List<RoundChoices> rounds, Optional<Lane> expedite) {
        private static final Choices NONE = new Choices(List.of(), List.of(), Optional.empty());

        public Choices {
            tasks = List.copyOf(tasks);
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * What may be done at one task besides answering it.
     *
     * @param task an open task
     * @param back where the application may be sent back to
     * @param signers who may be asked beside it
     * @param colleagues who may have it instead
     * @param silence the rule by which silence counts as consent once the limit has passed
     */
    public record TaskChoices(
            TaskId task,
            List<Place> back,
            List<DepartmentId> signers,
            List<StaffId> colleagues,
            Optional<LocalizedText> silence) {
        public TaskChoices {
            back = List.copyOf(back);
            signers = List.copyOf(signers);
            colleagues = List.copyOf(colleagues);
        }
    }

    /**
     * What the lead may do with one round.
     *
     * @param round id of the parallel block
     * @param name what people call it, if it has a name
     * @param mayBeEnded whether enough answers are there for the lead to go on
     * @param guests who may be asked as well
     */
    public record RoundChoices(
            String round, Optional<LocalizedText> name, boolean mayBeEnded, List<DepartmentId> guests) {
        public RoundChoices {
            guests = List.copyOf(guests);
        }
    }

    /** A step, by id and name. */
    public record Place(String step, LocalizedText name) {}

    /** What {@code who} may change of the application; nothing if it is not in {@code scope}. */
    public Choices choices(String application, Scope scope, Caller who) {
        Optional<DepartmentId> department = who instanceof Caller.Staff staff ? staff.department() : Optional.empty();
        return department
                .flatMap(own -> reading.read(entities -> cases.standing(application, scope)
                        .flatMap(standing -> chains.of(standing.item(), standing.scenario()))
                        .map(chain -> choices(chain, tasks.of(application), own))))
                .orElse(Choices.NONE);
    }

    private Choices choices(Chain definition, ApplicationTasks all, DepartmentId own) {
        Chain chain = definition.with(all.guests());
        Position position = all.position();
        List<TaskChoices> mine = all.open().stream()
                .filter(task -> task.department().equals(own))
                .flatMap(task -> chain.step(task.step()).map(step -> choices(chain, position, task, step)).stream())
                .toList();
        List<String> concludable =
                chain.concludable(position).stream().map(Parallel::id).toList();
        List<RoundChoices> rounds = chain.lead().equals(own)
                ? chain.parallels()
                        .map(round -> new RoundChoices(
                                round.id(),
                                round.name(),
                                concludable.contains(round.id()),
                                departments(chain.guestsOf(position, round.id()))))
                        .filter(round -> round.mayBeEnded() || !round.guests().isEmpty())
                        .toList()
                : List.of();
        return new Choices(
                mine,
                rounds,
                chain.lane()
                        .filter(lane -> chain.lead().equals(own) && !all.open().isEmpty())
                        .filter(lane -> all.expedition().isEmpty()));
    }

    private TaskChoices choices(Chain chain, Position position, Task task, Step step) {
        return new TaskChoices(
                task.id(),
                chain.backFrom(position, step.id()).stream()
                        .map(to -> new Place(to.id(), to.name()))
                        .toList(),
                departments(chain.signersAt(position, step.id())),
                rules.colleagues(task.department(), step).stream()
                        .filter(colleague -> task.claim()
                                .filter(claim -> claim.by().equals(colleague))
                                .isEmpty())
                        .toList(),
                step.terms().silence());
    }

    private static List<DepartmentId> departments(List<Guest> guests) {
        return guests.stream().map(Guest::department).toList();
    }
}
