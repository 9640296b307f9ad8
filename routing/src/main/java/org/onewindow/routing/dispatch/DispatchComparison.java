package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Scope;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.identity.DepartmentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 对账: compares, every night, which dispatches the hall believes to be with a department with those the department's own system has.
 * What is missing there goes on record as {@linkplain DispatchState#LOST lost}: supervision sees it and sends it again, and the applicant
 * is told. Everything else is shown.
 *
 * <p>{@code onewindow.dispatch.compare-at} (default {@code 02:00}) is when, by the hall's own time. A department that cannot be asked
 * then is asked again an hour later, and so on.
 *
 * <p><b>Threads.</b> Every node may; nothing takes effect twice.
 */
@ApplicationScoped
public class DispatchComparison {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchComparison.class);

    /** What was taken or settled so recently may be missing in either list. */
    private static final Duration STILL_MOVING = Duration.ofHours(1);

    private static final Duration BETWEEN_TRIES = Duration.ofHours(1);
    private static final int LONGEST_KEY = 80;
    private static final int MOST_FOREIGN = 1_000;

    private final PublishedDefinitions published;
    private final DepartmentCalls calls;
    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final Comparisons comparisons;
    private final CurrentCaller caller;
    private final Clock clock;
    private final LocalTime compareAt;

    @Inject
    DispatchComparison(
            PublishedDefinitions published,
            DepartmentCalls calls,
            Dispatches dispatches,
            DispatchDesk desk,
            Comparisons comparisons,
            CurrentCaller caller,
            Clock clock) {
        this.published = published;
        this.calls = calls;
        this.dispatches = dispatches;
        this.desk = desk;
        this.comparisons = comparisons;
        this.caller = caller;
        this.clock = clock;
        this.compareAt = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.dispatch.compare-at", LocalTime.class)
                .orElse(LocalTime.of(2, 0));
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchComparison() {
        this.published = null;
        this.calls = null;
        this.dispatches = null;
        this.desk = null;
        this.comparisons = null;
        this.caller = null;
        this.clock = null;
        this.compareAt = LocalTime.MIDNIGHT;
    }

    /** Compares with each department that was not compared with since last night; answers with how many. */
    public int compareWhatIsDue() {
        List<DepartmentBinding> due = bindings().stream().filter(this::isDue).toList();
        due.forEach(this::compare);
        return due.size();
    }

    /** Compares with one department now, for those who watch the whole hall; answers whether it has a system of its own. */
    public boolean compareNow(DepartmentId department, Scope scope) {
        Optional<DepartmentBinding> binding = bindings().stream()
                .filter(each -> scope instanceof Scope.WholeHall)
                .filter(each -> each.department().equals(department))
                .findFirst();
        binding.ifPresent(this::compare);
        return binding.isPresent();
    }

    private List<DepartmentBinding> bindings() {
        return published.hall().map(Hall::departments).orElseGet(List::of).stream()
                .map(Hall.Department::binding)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isDue(DepartmentBinding binding) {
        return comparisons
                .of(binding.department())
                .map(last -> last.triedAt().isBefore(lastNight())
                        || (last.state() == ComparisonState.UNREACHABLE
                                && last.triedAt().plus(BETWEEN_TRIES).isBefore(clock.instant())))
                .orElse(true);
    }

    private Instant lastNight() {
        ZoneId zone = published.hall().map(Hall::zone).orElse(HallTime.ZONE);
        ZonedDateTime today = clock.instant().atZone(zone).with(compareAt);
        return today.toInstant().isAfter(clock.instant()) ? today.minusDays(1).toInstant() : today.toInstant();
    }

    private void compare(DepartmentBinding binding) {
        Instant settled = clock.instant().minus(STILL_MOVING);
        Map<String, DispatchRecord> before = open(settled, binding);
        Optional<PluginAnswer<Optional<Set<String>>>> answer = calls.on(
                binding,
                "open-dispatches",
                adapter -> adapter.openDispatches(binding).map(Set::copyOf));
        if (answer.isPresent() && answer.get() instanceof PluginAnswer.Answered<Optional<Set<String>>> answered) {
            answered.value()
                    .ifPresentOrElse(
                            theirs -> compare(binding, before, theirs, settled),
                            () -> comparisons.tried(binding.department(), ComparisonState.NO_LIST));
        } else {
            comparisons.tried(binding.department(), ComparisonState.UNREACHABLE);
        }
    }

    private void compare(
            DepartmentBinding binding, Map<String, DispatchRecord> before, Set<String> theirs, Instant settled) {
        DepartmentId department = binding.department();
        // Answered, or sent again, while the department was being asked: no difference.
        Map<String, DispatchRecord> ours = new HashMap<>(open(settled, binding));
        ours.keySet().retainAll(before.keySet());
        Map<String, DifferenceKind> found = new HashMap<>();
        Set<String> lost = new HashSet<>(ours.keySet());
        lost.removeAll(theirs);
        lost.forEach(key -> found.put(key, DifferenceKind.LOST));
        foreign(theirs, department).forEach(key -> found.put(key, DifferenceKind.UNKNOWN));
        dispatches.closedBefore(settled, department).stream()
                .filter(theirs::contains)
                .forEach(key -> found.put(key, DifferenceKind.STILL_OPEN));
        comparisons.compared(department, ours.size(), theirs.size(), found);
        lost.forEach(key -> tell(ours.get(key)));
    }

    private Map<String, DispatchRecord> open(Instant settled, DepartmentBinding binding) {
        return dispatches.openSince(settled, binding.department()).stream()
                .collect(Collectors.toMap(DispatchRecord::key, each -> each));
    }

    /** Keys of theirs that never were the hall's; only so many, and only such as are keys at all. */
    private Set<String> foreign(Set<String> theirs, DepartmentId department) {
        Set<String> foreign = new TreeSet<>(theirs);
        foreign.removeAll(dispatches.everTo(department));
        return foreign.stream()
                .map(key -> key.substring(0, Math.min(key.length(), LONGEST_KEY)))
                .filter(key -> !key.isBlank())
                .limit(MOST_FOREIGN)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts the loss on record, as the hall itself; it may have been answered in between, and then there is nothing to tell. */
    private void tell(DispatchRecord lost) {
        Outcome<DispatchState> outcome = caller.as(
                new Caller.Hall(),
                () -> desk.record(new DispatchCommands.Learnt(
                        new IdempotencyKey("dispatch-" + lost.key() + "-" + DispatchState.LOST + "-" + lost.sent()),
                        lost.task().application(),
                        lost.key(),
                        DispatchNews.lost())));
        if (outcome instanceof Outcome.Refused<DispatchState> refused) {
            LOG.warn(
                    "the loss of dispatch {} is not on record: {}",
                    lost.key(),
                    refused.refusal().findings());
        }
    }
}
