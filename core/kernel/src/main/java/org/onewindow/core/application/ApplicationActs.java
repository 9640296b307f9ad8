package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.act.Scope;
import org.onewindow.core.ledger.Fold;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/**
 * The way every act on an application goes: find it within the caller's scope and lock it, let it decide, tell the observers, and put
 * what changed on its ledger, all in the act's transaction.
 *
 * <p>Called from desk methods annotated {@link org.onewindow.core.act.Act}, in whichever module the desk lives.
 */
@ApplicationScoped
public class ApplicationActs {
    private final Applications applications;
    private final ItemCatalogue catalogue;
    private final Documents documents;
    private final HallTime time;
    private final Ledger ledger;
    private final CurrentAct current;
    private final Event<ApplicationEvent> observers;

    @Inject
    ApplicationActs(
            Applications applications,
            ItemCatalogue catalogue,
            Documents documents,
            HallTime time,
            Ledger ledger,
            CurrentAct current,
            Event<ApplicationEvent> observers) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.documents = documents;
        this.time = time;
        this.ledger = ledger;
        this.current = current;
        this.observers = observers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ApplicationActs() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * How an application decides on an act.
     *
     * @param <R> what the caller is answered when done
     */
    @FunctionalInterface
    public interface Deciding<R> {
        /** Decides; a refusal must have changed nothing. */
        Decided<R> decide(Application application, Handling handling);
    }

    /**
     * Acts on the application {@code id}.
     *
     * @param id outside identifier
     * @param seen the version the caller looked at; absent if the caller did not say
     * @param deciding what to let it decide
     * @return done, or refused with the state and what the caller may do in it
     */
    public <R> Outcome<R> on(String id, Optional<Long> seen, Deciding<R> deciding) {
        ActInProgress act = current.get();
        Optional<Application> found = applications.locked(id, Scope.of(act.caller()));
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    Refusal.Kind.NOT_FOUND, act.name(), List.of(Finding.error(ApplicationCodes.NOT_FOUND, ""))));
        }
        Application application = found.get();
        if (seen.filter(version -> version != application.version()).isPresent()) {
            return refused(
                    application,
                    Refusal.Kind.CONFLICT,
                    List.of(Finding.error(ApplicationCodes.CHANGED_SINCE_SEEN, "")));
        }
        return act(application, application.facts(), itemOf(application), deciding);
    }

    /**
     * Puts something on the file of the application {@code id}, as part of an act on what came of it; that act has decided that its
     * caller may.
     */
    public <R> Outcome<R> onFileOf(String id, Deciding<R> deciding) {
        Application application = applications
                .locked(id, new Scope.WholeHall())
                .orElseThrow(() -> new IllegalStateException("the file is gone: " + id));
        return act(application, application.facts(), itemOf(application), deciding);
    }

    /** Acts on an application that begins with this act. */
    <R> Outcome<R> onNew(Application application, ServiceItem item, Deciding<R> deciding) {
        application.recorded(applications.emptyChain(application.id()));
        Outcome<R> outcome = act(application, new TreeMap<>(), item, deciding);
        if (outcome instanceof Outcome.Done) {
            applications.add(application);
        }
        return outcome;
    }

    private <R> Outcome<R> act(
            Application application, SortedMap<String, String> before, ServiceItem item, Deciding<R> deciding) {
        Handling handling = new Handling(current.get(), item, catalogue.guide(item.ref()), time, documents);
        Decided<R> decided = deciding.decide(application, handling);
        if (decided instanceof Decided.Done<R> done) {
            application.planNextDeadline(time);
            // Whom the observers ask is part of what the act did, and so of what it records.
            observers.fire(done.event());
            record(
                    application,
                    Fold.changes(before, application.facts()),
                    done.event().grounds());
            return Outcome.done(done.result());
        }
        if (decided instanceof Decided.RefusedOnRecord<R> onRecord) {
            record(application, Map.of(), onRecord.grounds());
            current.keepThoughRefused();
            return refused(application, Refusal.Kind.NOT_POSSIBLE_NOW, onRecord.findings());
        }
        Decided.Refused<R> refused = (Decided.Refused<R>) decided;
        return refused(application, refused.kind(), refused.findings());
    }

    private void record(Application application, Map<String, @Nullable String> changes, String grounds) {
        ledger.append(
                application.ledgerHead(),
                LedgerRecord.of(
                        current.get(), grounds, changes, application.dossier().digest()),
                application::recorded);
    }

    private ServiceItem itemOf(Application application) {
        return catalogue
                .version(application.item())
                .orElseThrow(() -> new IllegalStateException("a published version is gone: " + application.item()));
    }

    private <R> Outcome<R> refused(Application application, Refusal.Kind kind, List<Finding> findings) {
        Set<ActName> possible = EnumSet.noneOf(ActName.class);
        possible.addAll(ApplicationLife.possibleIn(application.state()));
        return Outcome.refused(
                new Refusal(kind, current.get().name(), Optional.of(application.state()), possible, findings));
    }
}
