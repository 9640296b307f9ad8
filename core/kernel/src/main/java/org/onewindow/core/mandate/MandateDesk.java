package org.onewindow.core.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.application.StoredApplicant;
import org.onewindow.core.ledger.Fold;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.ledger.LedgerRecord;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.text.Characters;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/**
 * 委托登记: where a principal lets somebody act for it, and where the front desk records a mandate that was shown. Nobody passes a mandate
 * on: who acts under one neither grants nor revokes any. Each method answers the outside identifier.
 */
@ApplicationScoped
public class MandateDesk {
    /** A rule of the hall: whoever wants longer renews it. */
    static final int MOST_YEARS = 3;

    private static final int LONGEST_TEXT = 500;

    private final EntityManager entities;
    private final CoveredItems offered;
    private final CurrentAct current;
    private final Ledger ledger;
    private final RandomIds ids;
    private final Vault vault;
    private final HallTime time;
    private final Json json;

    @Inject
    MandateDesk(
            EntityManager entities,
            CoveredItems offered,
            CurrentAct current,
            Ledger ledger,
            RandomIds ids,
            Vault vault,
            HallTime time,
            Json json) {
        this.entities = entities;
        this.offered = offered;
        this.current = current;
        this.ledger = ledger;
        this.ids = ids;
        this.vault = vault;
        this.time = time;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MandateDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /** The principal lets somebody act for it. */
    @Act(name = ActName.GRANT_MANDATE, roles = Role.APPLICANT)
    public Outcome<String> grant(MandateCommands.Grant command) {
        SubjectId principal = vault.subjectOf(SubjectNumber.of(command.terms().principal()));
        if (!(current.get().caller() instanceof Caller.Subject caller)
                || !caller.subject().equals(principal)) {
            return refused(
                    Refusal.Kind.FORBIDDEN, List.of(Finding.error(MandateCodes.NOT_THE_PRINCIPAL, "/principal")));
        }
        return keep(command.terms(), "", objections(command.terms()));
    }

    /** The front desk records a mandate that was shown, with what was shown. */
    @Act(name = ActName.RECORD_MANDATE, roles = Role.RECEPTION_CLERK)
    public Outcome<String> record(MandateCommands.PutOnRecord command) {
        List<Finding> objections = objections(command.terms());
        String evidence = command.evidence();
        if (evidence.isBlank() || evidence.length() > LONGEST_TEXT || Characters.hasHidden(evidence, true)) {
            objections.add(Finding.error(MandateCodes.EVIDENCE_MISSING, "/evidence", Integer.toString(LONGEST_TEXT)));
        }
        return keep(command.terms(), evidence, objections);
    }

    private Outcome<String> keep(MandateTerms terms, String evidence, List<Finding> objections) {
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.INVALID, objections);
        }
        SubjectId principal = vault.subjectOf(SubjectNumber.of(terms.principal()));
        String content = json.write(new MandateContent(
                StoredApplicant.of(terms.principal()),
                new StoredApplicant.Representative(
                        terms.person().name(),
                        terms.person().idNumber().value(),
                        terms.person().mobile()),
                evidence));
        Mandate mandate = new Mandate(
                ids.next(),
                terms,
                principal,
                vault.subjectOf(new SubjectNumber.OfPerson(terms.person().idNumber())),
                vault.seal(principal, content),
                vault.digest(principal, content));
        if (!evidence.isEmpty()) {
            mandate.recordedAtCounter();
        }
        mandate.recorded(ledger.emptyChain(mandate.id()));
        entities.persist(mandate);
        append(mandate, "", new HashMap<>(mandate.facts()));
        return Outcome.done(mandate.id());
    }

    private List<Finding> objections(MandateTerms terms) {
        List<Finding> objections = new ArrayList<>();
        LocalDate today = time.dayOf(current.get().at());
        if (terms.from().isBefore(today)
                || terms.until().isBefore(terms.from())
                || terms.until().isAfter(terms.from().plusYears(MOST_YEARS))) {
            objections.add(Finding.error(MandateCodes.UNFIT_PERIOD, "/until", Integer.toString(MOST_YEARS)));
        }
        if (terms.powers().isEmpty()) {
            objections.add(Finding.error(MandateCodes.NO_POWER, "/powers"));
        }
        terms.items().stream()
                .filter(item -> !offered.isOffered(item))
                .sorted()
                .forEach(item -> objections.add(Finding.error(MandateCodes.UNKNOWN_ITEM, "/items", item)));
        if (SubjectNumber.of(terms.principal())
                .text()
                .equals(terms.person().idNumber().value())) {
            objections.add(Finding.error(MandateCodes.OF_ONESELF, "/person"));
        }
        return objections;
    }

    /** Ends a mandate with the next request: by its principal, by whoever holds it, or at the counter. */
    @Act(
            name = ActName.REVOKE_MANDATE,
            roles = {Role.APPLICANT, Role.RECEPTION_CLERK})
    public Outcome<String> revoke(MandateCommands.Revoke command) {
        Optional<Mandate> found = Optional.ofNullable(
                        entities.find(Mandate.class, command.mandate(), LockModeType.PESSIMISTIC_WRITE))
                .filter(this::concerns);
        if (found.isEmpty()) {
            return refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(MandateCodes.NOT_FOUND, "")));
        }
        Mandate mandate = found.get();
        if (command.seen().filter(version -> version != mandate.version()).isPresent()) {
            return refused(Refusal.Kind.CONFLICT, List.of(Finding.error(MandateCodes.CHANGED_SINCE_SEEN, "")));
        }
        String reasons = command.reasons().strip();
        if (reasons.length() > LONGEST_TEXT || Characters.hasHidden(reasons, true)) {
            return refused(
                    Refusal.Kind.INVALID,
                    List.of(Finding.error(MandateCodes.EVIDENCE_MISSING, "/grounds", Integer.toString(LONGEST_TEXT))));
        }
        SortedMap<String, String> before = mandate.facts();
        List<Finding> objections = mandate.revoke(current.get().at(), reasons);
        if (!objections.isEmpty()) {
            return refused(Refusal.Kind.NOT_POSSIBLE_NOW, objections);
        }
        append(mandate, reasons, Fold.changes(before, mandate.facts()));
        return Outcome.done(mandate.id());
    }

    private boolean concerns(Mandate mandate) {
        Caller caller = current.get().caller();
        return caller instanceof Caller.Staff
                || (caller instanceof Caller.Subject who
                        && (mandate.principal().equals(who.subject())
                                || mandate.person().equals(who.subject())));
    }

    private void append(Mandate mandate, String grounds, Map<String, @Nullable String> changes) {
        ledger.append(
                mandate.ledgerHead(),
                LedgerRecord.of(current.get(), grounds, changes, mandate.digest()),
                mandate::recorded);
    }

    private Outcome<String> refused(Refusal.Kind kind, List<Finding> findings) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), findings));
    }
}
