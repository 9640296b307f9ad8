package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onewindow.core.chain.MonthlyChains;
import org.onewindow.core.integrity.Invariant;

/** Ratings and matters are what the chains say, and each bad rating that counts has a matter. */
@ApplicationScoped
class VoicesFollowTheLedger implements Invariant {
    private final MonthlyChains chains;

    @Inject
    VoicesFollowTheLedger(MonthlyChains chains) {
        this.chains = chains;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoicesFollowTheLedger() {
        this(null);
    }

    @Override
    public String claim() {
        return "ratings, complaints and questions are what their ledger says, and each bad rating is followed up";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        SortedMap<String, SortedMap<String, String>> byMonth = new TreeMap<>();
        entities.createQuery("select r from Rating r", Rating.class)
                .getResultStream()
                .forEach(each -> byMonth.computeIfAbsent(each.month(), month -> new TreeMap<>())
                        .put(VoiceBook.factOf(each), each.asFact()));
        entities.createQuery("select v from Voice v", Voice.class)
                .getResultStream()
                .forEach(each -> byMonth.computeIfAbsent(each.month(), month -> new TreeMap<>())
                        .put(VoiceBook.factOf(each), each.asFact()));
        chains.check(entities, VoiceActs.CHAINS, byMonth, violations);
        entities.createQuery(
                        "select r from Rating r where r.level in (:bad, :worst) and not exists"
                                + " (select v from Voice v where v.rating = r.id)",
                        Rating.class)
                .setParameter("bad", RatingLevel.DISSATISFIED)
                .setParameter("worst", RatingLevel.VERY_DISSATISFIED)
                .getResultStream()
                .filter(Rating::counts)
                .forEach(each -> violations.accept("rating " + each.id() + ": is bad and nobody follows it up"));
    }
}
