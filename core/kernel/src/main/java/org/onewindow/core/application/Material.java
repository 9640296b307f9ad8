package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.application.SubmittedMaterial;

/** One material of an application as it was handed in; a later version is another row of a later round. */
@Entity
@Table(name = "material")
public class Material extends StoredMaterial {
    @Column(name = "application_id", nullable = false)
    private String applicationId = "";

    @Column(name = "round", nullable = false)
    private int round;

    @Column(name = "taken_in_on")
    private @Nullable LocalDate takenInOn;

    protected Material() {}

    Material(String id, String applicationId, int round, SubmittedMaterial submitted, Optional<LocalDate> takenInOn) {
        super(id, submitted);
        this.applicationId = applicationId;
        this.round = round;
        this.takenInOn = takenInOn.orElse(null);
    }

    /** 1 for what was first handed in, one more with each supplement. */
    public int round() {
        return round;
    }

    /** The first day on which the hall had it; absent in a draft, and in what was kept before each paper's own day was. */
    Optional<LocalDate> takenInOn() {
        return Optional.ofNullable(takenInOn);
    }
}
