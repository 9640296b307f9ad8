package org.onewindow.routing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.ledger.Fold;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerEntry;
import org.onewindow.core.time.Card;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Warning;
import org.onewindow.routing.supervision.TimeSpent.Standing;
import org.onewindow.routing.task.StepCard;
import org.onewindow.routing.task.StepCards;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;

/**
 * What those who watch over the hall see. Whose time it was and who was warned when is read from the ledger and from nothing else.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class SupervisionReading {
    private static final Set<ApplicationState> RUNNING =
            EnumSet.of(ApplicationState.ACCEPTED, ApplicationState.IN_EXAMINATION, ApplicationState.FORWARDED_UP);

    private final Reading reading;
    private final CaseReading cases;
    private final Ledger ledger;
    private final Json json;
    private final StepCards steps;
    private final HallTime time;

    @Inject
    SupervisionReading(Reading reading, CaseReading cases, Ledger ledger, Json json, StepCards steps, HallTime time) {
        this.reading = reading;
        this.cases = cases;
        this.ledger = ledger;
        this.json = json;
        this.steps = steps;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SupervisionReading() {
        this(null, null, null, null, null, null);
    }

    /** In whose hands the application was for how long; empty if it is not in {@code scope} or was never handed in. */
    public Optional<TimeSpent> timeSpent(String application, Scope scope) {
        return reading.read(entities -> cases.sees(application, scope)
                ? TimeSpent.of(standings(ledger.chain(application)), time.now())
                : Optional.empty());
    }

    private List<Standing> standings(List<LedgerEntry> chain) {
        List<Standing> standings = new ArrayList<>();
        SortedMap<String, String> facts = new TreeMap<>();
        for (LedgerEntry entry : chain) {
            facts = Fold.after(facts, json.read(entry.changes(), Changes.class));
            standings.add(new Standing(
                    entry.at(), ApplicationState.valueOf(facts.getOrDefault("state", "DRAFT")), asked(facts)));
        }
        return standings;
    }

    private static List<DepartmentId> asked(Map<String, String> facts) {
        return Stream.of(facts.getOrDefault("asked", "").split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(DepartmentId::new)
                .toList();
    }

    private static final class Changes extends TreeMap<String, @Nullable String> {
        private static final long serialVersionUID = 1L;
    }

    /**
     * One warning, and when it went on record.
     *
     * @param warning which clock, which card, which last day
     * @param recordedAt UTC
     */
    public record Given(Warning warning, Instant recordedAt) {}

    /** The warnings on the application's ledger, oldest first; none if it is not in {@code scope}. */
    public List<Given> warnings(String application, Scope scope) {
        return reading.read(entities -> cases.sees(application, scope)
                ? ledger.chain(application).stream()
                        .filter(entry -> entry.act().equals(ActName.RECORD_WARNING.name()))
                        .flatMap(entry ->
                                Warning.read(entry.grounds()).stream().map(warning -> new Given(warning, entry.at())))
                        .toList()
                : List.of());
    }

    /** The running applications of which a limit is yellow; none unless the scope is the whole hall. */
    public Set<String> yellow(Scope scope) {
        return scope instanceof Scope.WholeHall
                ? reading.read(entities -> Set.copyOf(entities.createQuery(
                                "select a.id from Application a where a.state in :running"
                                        + " and (a.clock.promisedWarnedFor = a.clock.promisedDueOn"
                                        + " or a.clock.statutoryWarnedFor = a.clock.statutoryDueOn)",
                                String.class)
                        .setParameter("running", RUNNING)
                        .getResultList()))
                : Set.of();
    }

    /** Open steps that have a card, red before yellow, the one due first on top; none unless the scope is the whole hall. */
    public List<StepCard> steps(Scope scope, int most) {
        return steps.open(scope, most);
    }

    /**
     * A department that has let limits pass and has not answered.
     *
     * @param department which one
     * @param late how many of its open steps are red
     * @param since the last day of the one that is late longest
     */
    public record Silent(DepartmentId department, long late, LocalDate since) {}

    /** 沉默部门: departments with steps that are late, the one that is late longest on top. */
    public List<Silent> silentDepartments(Scope scope, int most) {
        Map<DepartmentId, Silent> silent = new LinkedHashMap<>();
        steps(scope, most).stream()
                .filter(step -> step.card() == Card.RED)
                .forEach(step -> silent.merge(
                        step.department(),
                        new Silent(step.department(), 1, step.dueOn()),
                        (first, next) -> new Silent(first.department(), first.late() + 1, first.since())));
        return List.copyOf(silent.values());
    }
}
