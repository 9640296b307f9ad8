package org.onewindow.core.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.application.Grounds;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 证照: one certificate, from issuing to its end. Its methods that act answer what stands against the act; if nothing does they have
 * acted, otherwise they have changed nothing.
 */
@Entity
@Table(name = "certificate")
class Certificate {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "certificate_number", nullable = false)
    private String number = "";

    @Column(name = "certificate_type", nullable = false)
    private String type = "";

    @Column(name = "item_id", nullable = false)
    private String itemId = "";

    @Column(name = "item_version", nullable = false)
    private int itemVersion;

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "holder", nullable = false)
    private String holder = "";

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    @Column(name = "data_digest", nullable = false)
    private String digest = "";

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "renewable_from")
    private @Nullable LocalDate renewableFrom;

    @Column(name = "renewable_until")
    private @Nullable LocalDate renewableUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CertificateStatus status = CertificateStatus.VALID;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_because")
    private @Nullable String endedBecause;

    @Column(name = "replaces")
    private @Nullable String replaces;

    @Column(name = "replaced_by")
    private @Nullable String replacedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "paper", nullable = false)
    private PaperState paper = PaperState.WITH_HOLDER;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_ending")
    private @Nullable LicenceEnding askedEnding;

    @Column(name = "asked_by")
    private @Nullable String askedBy;

    @Column(name = "asked_because")
    private @Nullable String askedBecause;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected Certificate() {}

    /** One that is issued now; everything about it that does not change. */
    Certificate(NewCertificate issued) {
        id = issued.id();
        number = issued.number();
        type = issued.type();
        itemId = issued.item().id();
        itemVersion = issued.item().version();
        department = issued.department().value();
        applicationId = issued.application();
        subject = issued.subject().value();
        holder = issued.holder();
        creditCode = issued.creditCode().orElse(null);
        sealed = issued.sealed();
        digest = issued.digest();
        validFrom = issued.validity().from();
        validUntil = issued.validity().until().orElse(null);
        renewableFrom = issued.validity().renewableFrom().orElse(null);
        renewableUntil = issued.validity().renewableUntil().orElse(null);
        replaces = issued.replaces().orElse(null);
    }

    // ---- What ends it

    /** Another takes its place. */
    List<Finding> replacedBy(Certificate successor, LocalDate today) {
        if (status != CertificateStatus.VALID) {
            return List.of(endedAlready(today));
        }
        end(CertificateStatus.REPLACED, today, successor.number);
        replacedBy = successor.id;
        return List.of();
    }

    /** The application that it came of turned out to be a technical error, or its decision has been revoked. */
    List<Finding> endedWithItsApplication(CertificateStatus as, LocalDate today, String reasons) {
        if (status != CertificateStatus.VALID) {
            return List.of(endedAlready(today));
        }
        end(as, today, reasons);
        return List.of();
    }

    /** Somebody asks for an end that another person decides; who asks again takes the place of whoever asked before. */
    List<Finding> askFor(LicenceEnding ending, String reasons, ActInProgress act, LocalDate today) {
        List<Finding> objections = objections(ending, true, reasons, today);
        if (objections.isEmpty()) {
            askedEnding = ending;
            askedBy = act.caller().ledgerName();
            askedBecause = reasons;
        }
        return objections;
    }

    /** Ends it as another person has asked for on record. */
    List<Finding> endOnRequest(ActInProgress act, LocalDate today) {
        LicenceEnding asked = askedEnding;
        if (asked == null) {
            return List.of(Finding.error(CertificateCodes.NOBODY_ASKED, ""));
        }
        if (act.caller().ledgerName().equals(askedBy)) {
            return List.of(Finding.error(CertificateCodes.NEEDS_ANOTHER_PERSON, ""));
        }
        if (status != CertificateStatus.VALID) {
            return List.of(endedAlready(today));
        }
        end(asked.leadsTo(), today, askedBecause);
        return List.of();
    }

    /** Puts on record what has ended it without anybody's decision. */
    List<Finding> endAlone(LicenceEnding ending, String reasons, LocalDate today) {
        List<Finding> objections = objections(ending, false, reasons, today);
        if (objections.isEmpty()) {
            end(ending.leadsTo(), today, reasons);
        }
        return objections;
    }

    private List<Finding> objections(LicenceEnding ending, boolean byTwo, String reasons, LocalDate today) {
        List<Finding> objections = new ArrayList<>();
        if (status != CertificateStatus.VALID) {
            objections.add(endedAlready(today));
        }
        if (ending.byTwo() != byTwo) {
            objections.add(Finding.error(CertificateCodes.OTHER_WAY_OF_ENDING, "/ending", ending.name()));
        }
        Grounds.objection(reasons).ifPresent(objections::add);
        return objections;
    }

    private Finding endedAlready(LocalDate today) {
        return Finding.error(
                CertificateCodes.ENDED_ALREADY, "", number, statusOn(today).name());
    }

    private void end(CertificateStatus as, LocalDate today, @Nullable String because) {
        status = as;
        endedOn = today;
        endedBecause = because;
        askedEnding = null;
        askedBy = null;
        askedBecause = null;
    }

    // ---- What happens to it besides

    /** The paper of a replaced certificate comes back, or is declared lost. */
    List<Finding> takeBack(PaperState as) {
        if (!owesPaper() || as == PaperState.WITH_HOLDER) {
            return List.of(Finding.error(CertificateCodes.NOTHING_TO_HAND_IN, "", number));
        }
        paper = as;
        return List.of();
    }

    /** Whether its holder still has to hand it in. */
    boolean owesPaper() {
        return status == CertificateStatus.REPLACED && paper == PaperState.WITH_HOLDER;
    }

    /** The holder is reminded that it ends soon: once, in the renewal window. */
    List<Finding> remind(Instant at, LocalDate today) {
        LocalDate opens = renewableFrom;
        boolean due = status == CertificateStatus.VALID && opens != null && !today.isBefore(opens);
        if (!due || remindedAt != null) {
            return List.of(Finding.error(CertificateCodes.NOT_TO_BE_REMINDED, "", number));
        }
        remindedAt = at;
        return List.of();
    }

    // ---- Record

    /** Everything the ledger proves of it, as text. */
    SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("certificate", number);
        facts.put("type", type);
        facts.put("item", item().toString());
        facts.put("department", department);
        facts.put("application", applicationId);
        facts.put("subject", subject);
        facts.put("validFrom", validFrom.toString());
        facts.put("status", status.name());
        facts.put("paper", paper.name());
        put(facts, "validUntil", validUntil);
        put(facts, "renewableFrom", renewableFrom);
        put(facts, "renewableUntil", renewableUntil);
        put(facts, "endedOn", endedOn);
        put(facts, "replaces", replaces);
        put(facts, "replacedBy", replacedBy);
        put(facts, "askedEnding", askedEnding);
        put(facts, "askedBy", askedBy);
        put(facts, "remindedAt", remindedAt);
        return facts;
    }

    private static void put(SortedMap<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(id, ledgerSeq, ledgerHash, lastActAt);
    }

    void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }

    // ---- Reading

    /** Where it stands on that day. */
    CertificateStatus statusOn(LocalDate today) {
        LocalDate last = validUntil;
        return status == CertificateStatus.VALID && last != null && today.isAfter(last)
                ? CertificateStatus.EXPIRED
                : status;
    }

    /** Whether nothing has ended it, its last day aside. */
    boolean hasNotEnded() {
        return status == CertificateStatus.VALID;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String type() {
        return type;
    }

    DefinitionRef item() {
        return new DefinitionRef(itemId, itemVersion);
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    String applicationId() {
        return applicationId;
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    /** What everybody may see of its holder. */
    String holder() {
        return holder;
    }

    Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    /** {@link CertificateContent}, sealed for its holder. */
    String sealed() {
        return sealed;
    }

    String digest() {
        return digest;
    }

    Validity validity() {
        return new Validity(
                validFrom,
                Optional.ofNullable(validUntil),
                Optional.ofNullable(renewableFrom),
                Optional.ofNullable(renewableUntil));
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<String> endedBecause() {
        return Optional.ofNullable(endedBecause);
    }

    Optional<String> replaces() {
        return Optional.ofNullable(replaces);
    }

    Optional<String> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    PaperState paper() {
        return paper;
    }

    Optional<CertificateView.Asked> asked() {
        LicenceEnding ending = askedEnding;
        String by = askedBy;
        String because = askedBecause;
        return ending == null || by == null || because == null
                ? Optional.empty()
                : Optional.of(new CertificateView.Asked(ending, by, because));
    }

    Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    Instant lastActAt() {
        return lastActAt;
    }
}
