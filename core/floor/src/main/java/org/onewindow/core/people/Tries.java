package org.onewindow.core.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.onewindow.core.act.TryAgainException;
import org.onewindow.core.act.UnitOfWork;

/**
 * Limits how often anybody may guess, over all nodes and restarts. A try is counted before it is looked at, so that a thousand
 * at once are a thousand; one that turns out right is taken back, and only that one.
 */
@ApplicationScoped
class Tries {
    private static final int ATTEMPTS_TO_COUNT = 5;
    private static final Duration LONGEST_WINDOW = Arrays.stream(Guessing.values())
            .map(Guessing::window)
            .max(Comparator.naturalOrder())
            .orElseThrow();

    private final UnitOfWork unitOfWork;
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Tries(UnitOfWork unitOfWork, EntityManager entities, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.entities = entities;
        this.clock = clock;
    }

    /** One try of one guess. */
    record Try(Guessing guessing, String at) {
        /** Neither a login name nor an address is kept longer than it takes to hash it. */
        String id() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((guessing + "\n" + at).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** Counts the tries, all of them; answers how long to wait if one of them was one too many. */
    Optional<Duration> count(Try... tries) {
        return repeated(() -> {
            Instant now = clock.instant();
            forgetOld(now);
            return inOrder(tries).entrySet().stream()
                    .flatMap(each -> count(each.getKey(), each.getValue(), now).stream())
                    .max(Comparator.naturalOrder());
        });
    }

    private Optional<Duration> count(String id, Guessing guessing, Instant now) {
        TryCount count = entities.find(TryCount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (count == null) {
            count = new TryCount(id, now);
            entities.persist(count);
        }
        return count.another(now, guessing.window()) <= guessing.tries()
                ? Optional.empty()
                : Optional.of(Duration.between(now, count.since().plus(guessing.window())));
    }

    /** Takes back tries that were right. */
    void takeBack(Try... tries) {
        repeated(() -> {
            inOrder(tries)
                    .keySet()
                    .forEach(
                            id -> Optional.ofNullable(entities.find(TryCount.class, id, LockModeType.PESSIMISTIC_WRITE))
                                    .ifPresent(TryCount::takeBack));
            return Optional.empty();
        });
    }

    private void forgetOld(Instant now) {
        entities.createQuery("delete from TryCount c where c.since < :old")
                .setParameter("old", now.minus(LONGEST_WINDOW))
                .executeUpdate();
    }

    /** In the order of their ids, so that two requests never wait for each other crosswise. */
    private static SortedMap<String, Guessing> inOrder(Try... tries) {
        SortedMap<String, Guessing> ordered = new TreeMap<>();
        List.of(tries).forEach(each -> ordered.put(each.id(), each.guessing()));
        return ordered;
    }

    private <T> Optional<T> repeated(Supplier<Optional<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unitOfWork.within(work);
            } catch (TryAgainException busy) {
                if (attempt == ATTEMPTS_TO_COUNT) {
                    throw busy;
                }
            }
        }
    }
}
