package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.onewindow.spi.finding.Finding;

/**
 * The way every act on a certificate goes: find it within the caller's scope and lock it, let it decide, and put what changed on its
 * ledger, all in the act's transaction.
 */
@ApplicationScoped
class CertificateActs {
    private final EntityManager entities;
    private final Ledger ledger;
    private final CurrentAct current;
    private final HallTime time;

    @Inject
    CertificateActs(EntityManager entities, Ledger ledger, CurrentAct current, HallTime time) {
        this.entities = entities;
        this.ledger = ledger;
        this.current = current;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateActs() {
        this(null, null, null, null);
    }

    /** How a certificate decides on an act. */
    @FunctionalInterface
    interface Deciding {
        /** What stands against it; if nothing does, it is done. */
        List<Finding> decide(Certificate certificate, ActInProgress act);
    }

    /** Acts on the certificate {@code id} and answers its number. */
    Outcome<String> on(String id, Optional<Long> seen, String grounds, Deciding deciding) {
        ActInProgress act = current.get();
        Optional<Certificate> found =
                locked(id).filter(certificate -> CertificateSight.reaches(certificate, Scope.of(act.caller())));
        if (found.isEmpty()) {
            return refused(Refusal.Kind.NOT_FOUND, List.of(Finding.error(CertificateCodes.NOT_FOUND, "")));
        }
        if (seen.filter(version -> version != found.get().version()).isPresent()) {
            return refused(Refusal.Kind.CONFLICT, List.of(Finding.error(CertificateCodes.CHANGED_SINCE_SEEN, "")));
        }
        return act(found.get(), grounds, deciding);
    }

    /** The same for one that the act in progress has locked already. */
    Outcome<String> act(Certificate certificate, String grounds, Deciding deciding) {
        SortedMap<String, String> before = certificate.facts();
        List<Finding> objections = deciding.decide(certificate, current.get());
        if (!objections.isEmpty()) {
            return refused(kindOf(objections), objections);
        }
        record(certificate, grounds, Fold.changes(before, certificate.facts()));
        return Outcome.done(certificate.number());
    }

    /** Keeps one that begins with the act in progress. */
    Outcome<String> begin(Certificate certificate) {
        certificate.recorded(ledger.emptyChain(certificate.id()));
        entities.persist(certificate);
        record(certificate, "", new TreeMap<>(certificate.facts()));
        return Outcome.done(certificate.number());
    }

    /** The certificate of that identifier, its row locked until the act ends, whoever asks. */
    Optional<Certificate> locked(String id) {
        return Optional.ofNullable(entities.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void record(Certificate certificate, String grounds, Map<String, @Nullable String> changes) {
        ledger.append(
                certificate.ledgerHead(),
                LedgerRecord.of(current.get(), grounds, changes, certificate.digest()),
                certificate::recorded);
    }

    /** The day it is in the hall. */
    LocalDate today() {
        return time.dayOf(current.get().at());
    }

    /** What points into the command is badly asked; everything else stands against it now. */
    private static Refusal.Kind kindOf(List<Finding> objections) {
        return objections.stream().allMatch(finding -> finding.subject().isEmpty())
                ? Refusal.Kind.NOT_POSSIBLE_NOW
                : Refusal.Kind.INVALID;
    }

    private Outcome<String> refused(Refusal.Kind kind, List<Finding> findings) {
        return Outcome.refused(Refusal.of(kind, current.get().name(), findings));
    }
}
