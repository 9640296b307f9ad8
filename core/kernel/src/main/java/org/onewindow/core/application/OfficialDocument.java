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
import java.time.Instant;
import java.util.Map;
import org.onewindow.spi.notification.NoticeKind;

/**
 * 文书: an official document as the act wrote it. Number, frozen data and template version belong to the act; rendering
 * follows. A sent document is never changed, only followed by another.
 */
@Entity
@Table(name = "official_document")
public class OfficialDocument {
    /** Version of the layouts that fields are frozen for. */
    static final int TEMPLATE_VERSION = 2;

    @Id
    private String id = "";

    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private NoticeKind kind = NoticeKind.INTAKE_RECEIPT;

    @Column(name = "document_number", nullable = false)
    private String number = "";

    @Convert(converter = FieldsColumn.class)
    @Column(name = "fields", nullable = false)
    private Map<String, String> fields = Map.of();

    @Column(name = "template_version", nullable = false)
    private int templateVersion = TEMPLATE_VERSION;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt = Instant.EPOCH;

    protected OfficialDocument() {}

    OfficialDocument(
            String id,
            String applicationId,
            NoticeKind kind,
            String number,
            Map<String, String> fields,
            Instant writtenAt) {
        this.id = id;
        this.applicationId = applicationId;
        this.kind = kind;
        this.number = number;
        this.fields = Map.copyOf(fields);
        this.writtenAt = writtenAt;
    }

    /** Outside identifier, 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** Whose application it belongs to. */
    public String applicationId() {
        return applicationId;
    }

    /** Which document. */
    public NoticeKind kind() {
        return kind;
    }

    /** Document number, such as 昆发改核〔2026〕12号. */
    public String number() {
        return number;
    }

    /** Frozen data; the addressee stands in the application's dossier. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Version of the layout it is to be rendered with. */
    public int templateVersion() {
        return templateVersion;
    }

    /** When the act wrote it, UTC. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Fields as JSON. */
    @Converter
    public static class FieldsColumn extends JsonColumn<Map<String, String>>
            implements AttributeConverter<Map<String, String>, String> {
        /** For the persistence provider. */
        public FieldsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
