package org.onewindow.adapters.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One column of every type that aggregates use. */
@Entity
class Keepsake {
    @Id
    private String id = "";

    @Column(name = "kept_at")
    private @Nullable Instant keptAt;

    @Column(name = "kept_for")
    private @Nullable Duration keptFor;

    @Column(name = "kept_on")
    private @Nullable LocalDate keptOn;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "copies")
    private @Nullable Integer copies;

    @Column(name = "signed")
    private @Nullable Boolean signed;

    @Column(name = "content")
    private byte @Nullable [] content;

    protected Keepsake() {}

    Keepsake(String id) {
        this.id = id;
    }

    Keepsake filled(Instant at, Duration duration, LocalDate date, String text, byte[] bytes) {
        keptAt = at;
        keptFor = duration;
        keptOn = date;
        note = text;
        copies = 3;
        signed = true;
        content = bytes;
        return this;
    }

    @Nullable
    Instant keptAt() {
        return keptAt;
    }

    @Nullable
    Duration keptFor() {
        return keptFor;
    }

    @Nullable
    LocalDate keptOn() {
        return keptOn;
    }

    @Nullable
    String note() {
        return note;
    }

    byte @Nullable [] content() {
        return content;
    }
}
