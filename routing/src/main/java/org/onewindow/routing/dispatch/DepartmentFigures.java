package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Reading;
import org.onewindow.core.act.Scope;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;

/**
 * Measures each department that works in a system of its own: what it took, what it owes, what its people type twice, and how its list
 * agrees with the hall's.
 *
 * <p><b>Threads.</b> Safe; each call is a reading of its own.
 */
@ApplicationScoped
public class DepartmentFigures {
    private static final String COUNT = "select d.department, count(d) from DispatchRecord d"
            + " join Task t on t.applicationId = d.applicationId and t.number = d.taskNumber where ";
    private static final String BY = " group by d.department";
    private static final String TAKEN = COUNT + "d.departmentNumber is not null" + BY;
    private static final String WAITING = COUNT + "d.state = org.onewindow.routing.dispatch.DispatchState.TAKEN"
            + " and t.state = org.onewindow.routing.chain.StepState.OPEN" + BY;
    private static final String BY_SYSTEM = COUNT + "t.closedBy like 'department:%'" + BY;
    private static final String IN_HALL = COUNT + "d.departmentNumber is not null and t.closedBy is not null"
            + " and t.closedBy not like 'department:%'" + BY;

    private final PublishedDefinitions published;
    private final PluginBoundary boundary;
    private final Reading reading;
    private final Comparisons comparisons;
    private final Dispatches dispatches;
    private final Strays strays;

    @Inject
    DepartmentFigures(
            PublishedDefinitions published,
            PluginBoundary boundary,
            Reading reading,
            Comparisons comparisons,
            Dispatches dispatches,
            Strays strays) {
        this.published = published;
        this.boundary = boundary;
        this.reading = reading;
        this.comparisons = comparisons;
        this.dispatches = dispatches;
        this.strays = strays;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DepartmentFigures() {
        this(null, null, null, null, null, null);
    }

    /** Every department with a system of its own, in the order of {@code hall.yaml}; none unless the scope is the whole hall. */
    public List<DepartmentSystemLine> systems(Scope scope) {
        if (!(scope instanceof Scope.WholeHall)) {
            return List.of();
        }
        Map<String, Long> taken = counted(TAKEN);
        Map<String, Long> waiting = counted(WAITING);
        Map<String, Long> bySystem = counted(BY_SYSTEM);
        Map<String, Long> inHall = counted(IN_HALL);
        return published.hall().map(Hall::departments).orElseGet(List::of).stream()
                .map(Hall.Department::binding)
                .flatMap(Optional::stream)
                .map(binding -> {
                    String id = binding.department().value();
                    long handedOver = taken.getOrDefault(id, 0L);
                    Optional<ComparisonRecord> compared = comparisons.of(binding.department());
                    return new DepartmentSystemLine(
                            binding.department(),
                            binding.kind(),
                            handedOver,
                            waiting.getOrDefault(id, 0L),
                            isTypedAgain(binding) ? handedOver : 0,
                            bySystem.getOrDefault(id, 0L),
                            inHall.getOrDefault(id, 0L),
                            compared.map(ComparisonRecord::state),
                            compared.flatMap(ComparisonRecord::comparedAt));
                })
                .toList();
    }

    /** Where lists of hall and departments differed when they were last compared; none unless the scope is the whole hall. */
    public List<DifferenceLine> differences(Scope scope, int most) {
        return scope instanceof Scope.WholeHall
                ? comparisons.differences(most).stream().map(this::line).toList()
                : List.of();
    }

    /** What came in during the last 30 days where replies come in, and is none; none unless the scope is the whole hall. */
    public List<StrayLine> strays(Scope scope, int most) {
        return scope instanceof Scope.WholeHall ? strays.lately(most) : List.of();
    }

    private DifferenceLine line(DifferenceRecord record) {
        return new DifferenceLine(
                record.department(),
                record.dispatch(),
                record.kind(),
                record.foundAt(),
                dispatches
                        .keyed(record.dispatch(), record.department())
                        .map(dispatch -> dispatch.task().application()));
    }

    private boolean isTypedAgain(DepartmentBinding binding) {
        PluginAnswer<Boolean> answer = boundary.call(
                DepartmentAdapter.class, binding.kind(), "typed-again", adapter -> adapter.typedAgain(binding));
        return answer instanceof PluginAnswer.Answered<Boolean> answered && answered.value();
    }

    private Map<String, Long> counted(String query) {
        return reading.read(entities -> {
            Map<String, Long> counts = new HashMap<>();
            for (Object[] row : entities.createQuery(query, Object[].class).getResultList()) {
                counts.put((String) row[0], (Long) row[1]);
            }
            return counts;
        });
    }
}
