package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.ServiceItem;

/**
 * 公开的办理结果: what everybody reads of one decision, masked when it was written and frozen from then on, so that reading it opens
 * nothing that is sealed. Whether it is public now is {@link ResultPublication}'s to say.
 */
@Entity
@Table(name = "public_result")
public class PublicResult {
    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    @Version
    private long version;

    @Column(name = "decision_number", nullable = false)
    private String decisionNumber = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_kind", nullable = false)
    private DecisionKind kind = DecisionKind.GRANTED;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn = LocalDate.EPOCH;

    @Column(name = "item_id", nullable = false)
    private String itemId = "";

    @Column(name = "item_version", nullable = false)
    private int itemVersion;

    @Column(name = "department", nullable = false)
    private String department = "";

    @Column(name = "applicant", nullable = false)
    private String applicant = "";

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    @Convert(converter = FieldsColumn.class)
    @Column(name = "fields", nullable = false)
    private List<PublicField> fields = List.of();

    protected PublicResult() {}

    PublicResult(String applicationId, Decision decision, LocalDate on, ServiceItem item, Masked masked) {
        this.applicationId = applicationId;
        decisionNumber = decision.documentNumber();
        kind = decision.kind();
        decidedOn = on;
        itemId = item.ref().id();
        itemVersion = item.ref().version();
        department = item.department().value();
        applicant = masked.applicant();
        creditCode = masked.creditCode();
        fields = masked.fields();
    }

    /** Says from now on what {@code other} says. */
    void writeAs(PublicResult other) {
        decisionNumber = other.decisionNumber;
        kind = other.kind;
        decidedOn = other.decidedOn;
        itemId = other.itemId;
        itemVersion = other.itemVersion;
        department = other.department;
        applicant = other.applicant;
        creditCode = other.creditCode;
        fields = other.fields;
    }

    /**
     * What is left of the applicant and the form once everything personal is masked.
     *
     * @param applicant an organisation's name, or a person's family name with the rest hidden
     * @param creditCode of an organisation
     * @param fields those that the form marks as public
     */
    record Masked(String applicant, @Nullable String creditCode, List<PublicField> fields) {}

    String digest(Json json) {
        String code = creditCode;
        return json.digest(List.of(
                decisionNumber, kind, decidedOn, item(), department, applicant, code == null ? "" : code, fields));
    }

    String applicationId() {
        return applicationId;
    }

    DefinitionRef item() {
        return new DefinitionRef(itemId, itemVersion);
    }

    String decisionNumber() {
        return decisionNumber;
    }

    DecisionKind kind() {
        return kind;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    DepartmentId department() {
        return new DepartmentId(department);
    }

    String applicant() {
        return applicant;
    }

    @Nullable
    String creditCode() {
        return creditCode;
    }

    List<PublicField> fields() {
        return fields;
    }

    /** Fields as JSON. */
    @Converter
    public static class FieldsColumn extends JsonColumn<List<PublicField>>
            implements AttributeConverter<List<PublicField>, String> {
        /** For the persistence provider. */
        public FieldsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
