package org.onewindow.core.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 一事联办: what one applicant has handed in as a bundle. It has no life of its own: it says which applications its parts are, under one
 * number and with one due date, and never changes. Where it stands follows from its parts.
 */
@Entity
@Table(name = "bundle_application")
public class BundleApplication {
    @Id
    private String id = "";

    @Column(name = "bundle_number", nullable = false)
    private String number = "";

    @Column(name = "bundle_id", nullable = false)
    private String bundleId = "";

    @Column(name = "bundle_version", nullable = false)
    private int bundleVersion;

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "applicant_label", nullable = false)
    private String applicantLabel = "";

    @Column(name = "route")
    private @Nullable String route;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn = LocalDate.EPOCH;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected BundleApplication() {}

    /** One that is handed in now. */
    static BundleApplication handedIn(
            String id,
            ApplicationNumber number,
            DefinitionRef bundle,
            SubjectId subject,
            String applicantLabel,
            Optional<String> route,
            Instant receivedAt,
            LocalDate dueOn) {
        BundleApplication application = new BundleApplication();
        application.id = id;
        application.number = number.value();
        application.bundleId = bundle.id();
        application.bundleVersion = bundle.version();
        application.subject = subject.value();
        application.applicantLabel = applicantLabel;
        application.route = route.orElse(null);
        application.receivedAt = receivedAt;
        application.dueOn = dueOn;
        return application;
    }

    /**
     * Everything the ledger proves of it, as text.
     *
     * @param parts id of each part to its application
     */
    SortedMap<String, String> facts(Map<String, String> parts) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("bundle", bundle().toString());
        facts.put("number", number);
        facts.put("subject", subject);
        facts.put("dueOn", dueOn.toString());
        facts.put("receivedAt", receivedAt.toString());
        route().ifPresent(chosen -> facts.put("route", chosen));
        parts.forEach((part, application) -> facts.put("part." + part, application));
        return facts;
    }

    LedgerHead ledgerHead() {
        return new LedgerHead(id, ledgerSeq, ledgerHash, lastActAt);
    }

    void recorded(LedgerHead head) {
        ledgerSeq = head.seq();
        ledgerHash = head.hash();
        lastActAt = head.at();
    }

    /** Outside identifier, 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The one number. */
    public ApplicationNumber number() {
        return new ApplicationNumber(number);
    }

    /** The bundle in the version under which it was handed in. */
    public DefinitionRef bundle() {
        return new DefinitionRef(bundleId, bundleVersion);
    }

    /** Whose it is. */
    public SubjectId subject() {
        return new SubjectId(subject);
    }

    /** What a screen may show of the applicant. */
    public String applicantLabel() {
        return applicantLabel;
    }

    /** The combination of channels that was chosen. */
    public Optional<String> route() {
        return Optional.ofNullable(route);
    }

    /** When it was handed in. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The one due date, as it was promised on handing in. */
    public LocalDate dueOn() {
        return dueOn;
    }
}
