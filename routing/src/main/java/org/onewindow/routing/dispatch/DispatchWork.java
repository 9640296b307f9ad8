package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;

/**
 * Hands dispatches over and puts on record what the department said. At least once, in order, under one unchanging key; what cannot
 * be reached is tried again, what is hopeless is set aside with its reason.
 *
 * <p>{@code onewindow.dispatch.age-limit} (default {@code PT24H}) is how long a department is tried that cannot be reached.
 */
@ApplicationScoped
class DispatchWork implements WorkHandler {
    static final String KIND = "dispatch";

    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_REASONS = 2_000;

    private final Dispatches dispatches;
    private final DispatchLetters letters;
    private final DispatchDesk desk;
    private final DepartmentCalls calls;
    private final PublishedDefinitions published;
    private final Json json;
    private final Duration ageLimit;

    @Inject
    DispatchWork(
            Dispatches dispatches,
            DispatchLetters letters,
            DispatchDesk desk,
            DepartmentCalls calls,
            PublishedDefinitions published,
            Json json) {
        this.dispatches = dispatches;
        this.letters = letters;
        this.desk = desk;
        this.calls = calls;
        this.published = published;
        this.json = json;
        this.ageLimit = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.dispatch.age-limit", Duration.class)
                .orElse(Duration.ofHours(24));
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchWork() {
        this.dispatches = null;
        this.letters = null;
        this.desk = null;
        this.calls = null;
        this.published = null;
        this.json = null;
        this.ageLimit = Duration.ZERO;
    }

    /** Which dispatch to hand over, and why. */
    record Order(String dispatch, Dispatch.Purpose purpose) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration ageLimit() {
        return ageLimit;
    }

    @Override
    public int mostAtOnceInPool() {
        return DepartmentCalls.MOST_AT_ONCE;
    }

    @Override
    public Set<String> closedPools() {
        return calls.closed().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public WorkResult run(Work work) {
        Order order = json.read(work.payload(), Order.class);
        Optional<DispatchRecord> found = dispatches.keyed(order.dispatch());
        if (found.isEmpty()) {
            return WorkResult.failed("the dispatch is gone: " + order.dispatch());
        }
        DispatchRecord dispatch = found.get();
        return order.purpose() == Dispatch.Purpose.ASK ? ask(work, dispatch) : callOff(dispatch);
    }

    private WorkResult ask(Work work, DispatchRecord dispatch) {
        if (dispatch.state() != DispatchState.WAITING) {
            return WorkResult.done();
        }
        Optional<DispatchLetters.Letter> letter = letters.write(dispatch, Dispatch.Purpose.ASK);
        if (letter.filter(DispatchLetters.Letter::open).isEmpty()) {
            // Whoever may have got it on an earlier try is called off by the next work of the lane.
            return work.attempt() == 1 ? record(dispatch, DispatchNews.notNeeded()) : WorkResult.done();
        }
        return hand(dispatch, letter.get());
    }

    private WorkResult callOff(DispatchRecord dispatch) {
        boolean mayHaveIt = dispatch.state() == DispatchState.TAKEN || dispatch.state() == DispatchState.WAITING;
        return mayHaveIt
                ? letters.write(dispatch, Dispatch.Purpose.CALL_OFF)
                        .map(letter -> hand(dispatch, letter))
                        .orElseGet(() -> WorkResult.failed("the application is gone: " + dispatch.task()))
                : WorkResult.done();
    }

    private WorkResult hand(DispatchRecord dispatch, DispatchLetters.Letter letter) {
        Optional<DepartmentBinding> binding = published
                .hall()
                .flatMap(hall -> hall.department(dispatch.department()))
                .flatMap(Hall.Department::binding);
        if (binding.isEmpty()) {
            return WorkResult.failed("the department has no system of its own any more: " + dispatch.department());
        }
        return calls.on(binding.get(), dispatch.key(), adapter -> send(adapter, letter, binding.get()))
                .map(answer -> after(answer, dispatch, letter.dispatch().purpose()))
                .orElseGet(() -> WorkResult.notNow("no answer in time, or no thread free for this department"));
    }

    private static DispatchAnswer send(
            DepartmentAdapter adapter, DispatchLetters.Letter letter, DepartmentBinding binding) {
        return adapter.send(letter.dispatch(), binding, letter.files());
    }

    private WorkResult after(PluginAnswer<DispatchAnswer> answer, DispatchRecord dispatch, Dispatch.Purpose purpose) {
        if (answer instanceof PluginAnswer.Answered<DispatchAnswer> answered) {
            return answered(answered.value(), dispatch, purpose);
        }
        return answer instanceof PluginAnswer.Defective<DispatchAnswer> defective
                ? WorkResult.failed(defective.finding().code() + " "
                        + String.join(" ", defective.finding().arguments()))
                : WorkResult.notNow(Objects.requireNonNullElse(
                        ((PluginAnswer.Unable<DispatchAnswer>) answer).cause().getMessage(),
                        "the department cannot be reached"));
    }

    private WorkResult answered(DispatchAnswer answer, DispatchRecord dispatch, Dispatch.Purpose purpose) {
        if (purpose == Dispatch.Purpose.CALL_OFF) {
            return answer instanceof DispatchAnswer.Refused refused
                    ? WorkResult.failed("the department would not let itself be called off: " + reasons(refused))
                    : record(dispatch, DispatchNews.calledOff());
        }
        if (answer instanceof DispatchAnswer.Refused refused) {
            return record(dispatch, DispatchNews.refused(reasons(refused)));
        }
        String number = ((DispatchAnswer.Taken) answer).departmentNumber().strip();
        return number.isEmpty() || number.length() > LONGEST_NUMBER
                ? WorkResult.failed(DispatchCodes.NUMBER_UNUSABLE)
                : record(dispatch, DispatchNews.taken(number));
    }

    private static String reasons(DispatchAnswer.Refused refused) {
        String all = String.join("; ", refused.reasons());
        return all.length() <= LONGEST_REASONS
                ? all
                : all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, LONGEST_REASONS)));
    }

    private WorkResult record(DispatchRecord dispatch, DispatchNews news) {
        Outcome<DispatchState> outcome = desk.record(new DispatchCommands.Learnt(
                new IdempotencyKey("dispatch-" + dispatch.key() + "-" + news.state() + "-" + dispatch.sent()),
                dispatch.task().application(),
                dispatch.key(),
                news));
        return outcome.fold(
                state -> WorkResult.done(),
                refusal -> isOnRecord(refusal)
                        ? WorkResult.done()
                        : WorkResult.notNow(refusal.findings().get(0).code()));
    }

    /** A node that was slower has said it before, perhaps with another number of the department's: the first one stands. */
    private static boolean isOnRecord(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.KEY_REUSED;
    }
}
