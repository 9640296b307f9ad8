package org.onewindow.core.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Caller;
import org.onewindow.core.ledger.LedgerHead;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** 委托: one mandate, from granting to its end. Who it is about is sealed; what everybody concerned may see is not. */
@Entity
@Table(name = "mandate")
class Mandate {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "principal", nullable = false)
    private String principal = "";

    @Column(name = "principal_label", nullable = false)
    private String principalLabel = "";

    @Column(name = "person", nullable = false)
    private String person = "";

    @Column(name = "person_label", nullable = false)
    private String personLabel = "";

    @Column(name = "sealed_data", nullable = false)
    private String sealed = "";

    @Column(name = "data_digest", nullable = false)
    private String digest = "";

    /** Ids separated by spaces; empty for all. */
    @Column(name = "items", nullable = false)
    private String items = "";

    /** Names separated by spaces. */
    @Column(name = "powers", nullable = false)
    private String powers = "";

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_until", nullable = false)
    private LocalDate validUntil = LocalDate.EPOCH;

    @Column(name = "at_counter", nullable = false)
    private boolean atCounter;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    @Column(name = "ledger_seq", nullable = false)
    private int ledgerSeq;

    @Column(name = "ledger_hash", nullable = false)
    private String ledgerHash = "";

    @Column(name = "last_act_at", nullable = false)
    private Instant lastActAt = Instant.EPOCH;

    protected Mandate() {}

    Mandate(String id, MandateTerms terms, SubjectId principal, SubjectId person, String sealed, String digest) {
        this.id = id;
        this.principal = principal.value();
        this.principalLabel = terms.principal().label();
        this.person = person.value();
        this.personLabel =
                terms.person().name().substring(0, terms.person().name().offsetByCodePoints(0, 1)) + "**";
        this.sealed = sealed;
        this.digest = digest;
        this.items = String.join(" ", new TreeSet<>(terms.items()));
        this.powers = names(EnumSet.copyOf(terms.powers()));
        this.validFrom = terms.from();
        this.validUntil = terms.until();
    }

    private static String names(Collection<MandatePower> powers) {
        return powers.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** It was shown at the counter, not granted here. */
    void recordedAtCounter() {
        atCounter = true;
    }

    /** Ends it at once; answers what stands against that. */
    List<Finding> revoke(Instant at, String reasons) {
        if (revokedAt != null) {
            return List.of(Finding.error(MandateCodes.ENDED_ALREADY, ""));
        }
        revokedAt = at;
        revokedBecause = reasons;
        return List.of();
    }

    /** Everything the ledger proves of it, as text. */
    SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("principal", principal);
        facts.put("person", person);
        facts.put("items", items);
        facts.put("powers", powers);
        facts.put("validFrom", validFrom.toString());
        facts.put("validUntil", validUntil.toString());
        facts.put("atCounter", Boolean.toString(atCounter));
        if (revokedAt != null) {
            facts.put("revokedAt", revokedAt.toString());
        }
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

    MandateStatus statusOn(LocalDate today) {
        if (revokedAt != null) {
            return MandateStatus.REVOKED;
        }
        if (today.isBefore(validFrom)) {
            return MandateStatus.NOT_YET;
        }
        return today.isAfter(validUntil) ? MandateStatus.EXPIRED : MandateStatus.VALID;
    }

    /** Whether it covers that item or bundle. */
    boolean covers(String item) {
        return items().isEmpty() || items().contains(item);
    }

    /** The person, acting for the principal. */
    Caller.Subject caller() {
        return new Caller.Subject(
                principal(),
                Optional.of(new Caller.Acting(
                        id,
                        person(),
                        items(),
                        powers().contains(MandatePower.HANDLE),
                        powers().contains(MandatePower.COMMIT))));
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    SubjectId principal() {
        return new SubjectId(principal);
    }

    String principalLabel() {
        return principalLabel;
    }

    SubjectId person() {
        return new SubjectId(person);
    }

    String personLabel() {
        return personLabel;
    }

    /** {@link MandateContent}, sealed for the principal. */
    String sealed() {
        return sealed;
    }

    String digest() {
        return digest;
    }

    Set<String> items() {
        return words(items).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<MandatePower> powers() {
        return words(powers)
                .map(MandatePower::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MandatePower.class)));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    boolean atCounter() {
        return atCounter;
    }

    Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    String revokedBecause() {
        return revokedBecause == null ? "" : revokedBecause;
    }
}
