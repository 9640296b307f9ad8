package org.onewindow.core.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.chain.MonthlyChains;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.ServedVisits;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** What every act on voices does: it locks them, acts on the book, and puts what changed on the month's chain. */
@ApplicationScoped
class VoiceActs {
    /** The name of their chains. */
    static final String CHAINS = "voices";

    private final PublishedDefinitions definitions;
    private final EntityManager entities;
    private final MonthlyChains chains;
    private final ServedVisits visits;
    private final Vault vault;
    private final HallTime time;
    private final CurrentAct current;

    @Inject
    VoiceActs(
            PublishedDefinitions definitions,
            EntityManager entities,
            MonthlyChains chains,
            ServedVisits visits,
            Vault vault,
            HallTime time,
            CurrentAct current) {
        this.definitions = definitions;
        this.entities = entities;
        this.chains = chains;
        this.visits = visits;
        this.vault = vault;
        this.time = time;
        this.current = current;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VoiceActs() {
        this(null, null, null, null, null, null, null);
    }

    VoiceBook book(EntityManager rows, Instant now) {
        return new VoiceBook(
                rows, visits, vault, definitions.hall().map(Hall::zone).orElse(HallTime.ZONE), now);
    }

    /** Acts on the book, one act after the other, and keeps what changed. */
    <R> Outcome<R> recorded(BiFunction<VoiceBook, String, Outcome<R>> act) {
        VoiceBook book = book(entities, current.get().at());
        MonthlyChains.Locked lock = chains.lock(CHAINS, YearMonth.from(book.today()));
        Outcome<R> outcome = act.apply(book, lock.month());
        if (outcome instanceof Outcome.Done) {
            lock.append("", book.facts());
        }
        return outcome;
    }

    /** By when what is raised on that day is to be closed; empty if nothing is to be done. */
    Optional<LocalDate> dueOn(VoiceKind kind, LocalDate raisedOn) {
        return kind.limit()
                .flatMap(limit -> time.dueDate(raisedOn, limit, TimeFacts.NONE).date());
    }

    /** Whose voice it is, unless somebody of the hall acts. */
    Optional<SubjectId> applicant() {
        return current.get().caller() instanceof Caller.Subject subject
                ? Optional.of(subject.subject())
                : Optional.empty();
    }

    <R> Outcome<R> refused(Refusal.Kind kind, List<Finding> reasons) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), reasons));
    }
}
