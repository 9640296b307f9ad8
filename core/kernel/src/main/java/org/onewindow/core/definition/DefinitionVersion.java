package org.onewindow.core.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One published version of one definition, from the day it comes into force. Content and pins never change; it ends once, when
 * a newer version takes its place or the definition is withdrawn, and stays readable after that.
 */
@Entity
@Table(name = "definition_version")
public class DefinitionVersion {
    @Id
    @Column(name = "id")
    private String key = "";

    @Column(name = "kind", nullable = false)
    private String kind = "";

    @Column(name = "definition_id", nullable = false)
    private String definitionId = "";

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "digest", nullable = false)
    private String digest = "";

    @Column(name = "content", nullable = false)
    private String content = "";

    @Column(name = "pins", nullable = false)
    private String pins = "";

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt = Instant.EPOCH;

    @Column(name = "published_by", nullable = false)
    private String publishedBy = "";

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected DefinitionVersion() {}

    DefinitionVersion(String kind, DefinitionRef ref, DefinitionContent content, Instant at, String by) {
        this.key = key(kind, ref);
        this.kind = kind;
        this.definitionId = ref.id();
        this.version = ref.version();
        this.digest = content.digest();
        this.content = content.text();
        this.pins = content.pins();
        this.publishedAt = at;
        this.publishedBy = by;
    }

    /** The primary key of a version. */
    static String key(String kind, DefinitionRef ref) {
        return kind + "/" + ref;
    }

    String kind() {
        return kind;
    }

    DefinitionRef ref() {
        return new DefinitionRef(definitionId, version);
    }

    DefinitionContent content() {
        return new DefinitionContent(content, pins, digest);
    }

    VersionLine line() {
        return new VersionLine(kind, ref(), digest, publishedAt, publishedBy, Optional.ofNullable(endedAt));
    }

    /** Takes it out of force. */
    void end(Instant at) {
        endedAt = at;
    }

    @Override
    public String toString() {
        return key + (endedAt == null ? "" : " until " + endedAt);
    }
}
