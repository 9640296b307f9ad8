package org.onewindow.core.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs one act: the gate, the transaction, the answer.
 *
 * <p>Whether a key was used before is asked only when the act is refused or its key is taken: the first request, by far the most
 * frequent one, spends no statement on it.
 */
@ApplicationScoped
class ActRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ActRunner.class);
    private static final int TRIES = 5;
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

    private final CurrentCaller caller;
    private final CurrentAct current;
    private final UnitOfWork unitOfWork;
    private final ActRecords records;
    private final StoredAnswer answers;
    private final Json json;
    private final Clock clock;
    private final RandomGenerator chance;

    @Inject
    ActRunner(
            CurrentCaller caller,
            CurrentAct current,
            UnitOfWork unitOfWork,
            ActRecords records,
            StoredAnswer answers,
            Json json,
            Clock clock,
            RandomGenerator chance) {
        this.caller = caller;
        this.current = current;
        this.unitOfWork = unitOfWork;
        this.records = records;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.chance = chance;
    }

    /** The desk's answer, or the answer on record if the request is a repetition. */
    Outcome<?> run(DeclaredAct declared, ActCommand command, Callable<Outcome<?>> desk) throws Exception {
        Caller who = caller.get();
        Optional<Role> role = declared.roleOf(who);
        if (role.isEmpty()) {
            return turnedAway(declared, who);
        }
        if (!who.may(declared.name())) {
            return refused(declared, Refusal.Kind.FORBIDDEN, "OW-MND-1008");
        }
        String digest = json.digest(List.of(declared.name(), command));
        return repeated(new Request(declared, command.key(), who, role.get(), digest), desk);
    }

    private static Outcome<?> turnedAway(DeclaredAct declared, Caller who) {
        return who instanceof Caller.Anonymous
                ? refused(declared, Refusal.Kind.NOT_SIGNED_IN, "OW-ACT-0001")
                : refused(declared, Refusal.Kind.FORBIDDEN, "OW-ACT-0002");
    }

    /**
     * Tries until an answer is certain. What got in the way may have been the same request, so its key is looked up first.
     *
     * <p>Trying again after a commit of unknown outcome is safe once the key was not found: should the first commit still be under
     * way, it holds the key, and the second try waits for it and finds the key taken.
     */
    private Outcome<?> repeated(Request request, Callable<Outcome<?>> desk) throws Exception {
        OutcomeUnknownException unknown = null;
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                return once(request, desk);
            } catch (KeyTakenException | TryAgainException | OutcomeUnknownException failure) {
                LOG.debug("{}: try {} met {}", request.declared.name(), tried, failure.getMessage());
                unknown = failure instanceof OutcomeUnknownException commit ? commit : unknown;
                Optional<Outcome<?>> recorded = recordedIfReachable(request);
                if (recorded.isPresent()) {
                    return recorded.get();
                }
            } catch (DatabaseUnavailableException unavailable) {
                LOG.warn("{}: {}", request.declared.name(), unavailable.getMessage());
                break;
            }
            pause(tried);
        }
        return giveUp(request, unknown);
    }

    private static Outcome<?> giveUp(Request request, @Nullable OutcomeUnknownException unknown) {
        if (unknown != null) {
            throw unknown;
        }
        return refused(request.declared, Refusal.Kind.TRY_LATER, "OW-ACT-0004");
    }

    private Outcome<?> once(Request request, Callable<Outcome<?>> desk) throws Exception {
        ActInProgress act = request.beginning(clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Runnable> afterwards = new ArrayList<>();
        unitOfWork.begin();
        current.start(act);
        try {
            Outcome<?> outcome = desk.call();
            if (outcome instanceof Outcome.Done || current.isKept()) {
                records.answer(act, answers.write(outcome));
                unitOfWork.commit();
                afterwards.addAll(current.afterwards());
                return outcome;
            }
            unitOfWork.rollback();
            return recorded(request).orElse(outcome);
        } catch (RuntimeException failure) {
            throw unitOfWork.meaningOf(failure);
        } finally {
            current.end();
            unitOfWork.rollback();
            afterwards.forEach(ActRunner::doWhatFollows);
        }
    }

    private static void doWhatFollows(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("the act is done, but something that follows it failed", failure);
        }
    }

    /** The answer on record under the key; read in a transaction that commits, so that what is told is durable. */
    private Optional<Outcome<?>> recorded(Request request) {
        return unitOfWork
                .within(() -> records.byKey(request.key))
                .map(past -> past.isRepeatedBy(request.caller, request.digest)
                        ? answers.read(past.answer(), request.declared.answer())
                        : refused(request.declared, Refusal.Kind.KEY_REUSED, "OW-ACT-0003"));
    }

    private Optional<Outcome<?>> recordedIfReachable(Request request) {
        try {
            return recorded(request);
        } catch (TryAgainException | OutcomeUnknownException | DatabaseUnavailableException busy) {
            LOG.debug("{}: looking up its key met {}", request.declared.name(), busy.getMessage());
            return Optional.empty();
        }
    }

    private void pause(int tried) {
        long longest = SHORTEST_PAUSE << tried;
        LockSupport.parkNanos(chance.nextLong(SHORTEST_PAUSE, longest));
    }

    private static Outcome<?> refused(DeclaredAct declared, Refusal.Kind kind, String code) {
        Finding reason = Finding.error(code, "", declared.name().name());
        return Outcome.refused(Refusal.of(kind, declared.name(), List.of(reason)));
    }

    /** What is asked, the same on every try. */
    private record Request(DeclaredAct declared, IdempotencyKey key, Caller caller, Role role, String digest) {
        ActInProgress beginning(Instant at) {
            return new ActInProgress(declared.name(), caller, role, key, digest, at);
        }
    }
}
