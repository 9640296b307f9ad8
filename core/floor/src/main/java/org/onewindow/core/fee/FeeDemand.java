package org.onewindow.core.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.FeeRate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/** 应缴费用: one fee of one application, from falling due to the end. Changed only under the lock of a {@link FeeDay}. */
@Entity
@Table(name = "fee_demand")
class FeeDemand {
    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "application_number", nullable = false)
    private String applicationNumber = "";

    @Column(name = "subject", nullable = false)
    private String subject = "";

    @Column(name = "item_id", nullable = false)
    private String itemId = "";

    @Column(name = "item_version", nullable = false)
    private int itemVersion;

    @Column(name = "fee_id", nullable = false)
    private String feeId = "";

    @Column(name = "name_zh", nullable = false)
    private String nameZh = "";

    @Column(name = "name_en", nullable = false)
    private String nameEn = "";

    @Column(name = "basis", nullable = false)
    private String basis = "";

    @Column(name = "demanded", nullable = false)
    private long demanded;

    @Column(name = "reduced", nullable = false)
    private long reduced;

    @Column(name = "paid", nullable = false)
    private long paid;

    @Column(name = "refunded", nullable = false)
    private long refunded;

    @Column(name = "reduced_because", nullable = false)
    private String reducedBecause = "";

    @Column(name = "notice", nullable = false)
    private String notice = "";

    @Column(name = "demanded_at", nullable = false)
    private Instant demandedAt = Instant.EPOCH;

    protected FeeDemand() {}

    FeeDemand(String id, Application application, FeeRate rate, String notice, Instant at) {
        this.id = id;
        this.applicationId = application.id();
        this.applicationNumber = application.number().orElseThrow().value();
        this.subject = application.subject().value();
        this.itemId = application.item().id();
        this.itemVersion = application.item().version();
        this.feeId = rate.id();
        this.nameZh = rate.name().zh();
        this.nameEn = rate.name().en();
        this.basis = rate.basis();
        this.notice = notice;
        this.demandedAt = at;
    }

    FeeBalance balance() {
        return new FeeBalance(demanded, reduced, paid, refunded);
    }

    void becomes(FeeBalance balance) {
        demanded = balance.demanded();
        reduced = balance.reduced();
        paid = balance.paid();
        refunded = balance.refunded();
    }

    /** Why it is less than its item says; the empty string if it is not. */
    void reducedBecause(String reasons) {
        reducedBecause = reasons;
    }

    boolean isReduced() {
        return reduced > 0;
    }

    String id() {
        return id;
    }

    String applicationId() {
        return applicationId;
    }

    String subject() {
        return subject;
    }

    DefinitionRef item() {
        return new DefinitionRef(itemId, itemVersion);
    }

    String feeId() {
        return feeId;
    }

    LocalizedText name() {
        return new LocalizedText(nameZh, nameEn);
    }

    FeeLine line() {
        FeeBalance now = balance();
        return new FeeLine(
                id,
                applicationId,
                applicationNumber,
                name(),
                basis,
                notice,
                now.demanded(),
                now.reduced(),
                reducedBecause,
                now.paid(),
                now.refunded(),
                now.open(),
                now.owedBack(),
                demandedAt);
    }

    /** What the ledger says of it. */
    String asFact() {
        return balance().asFact();
    }
}
