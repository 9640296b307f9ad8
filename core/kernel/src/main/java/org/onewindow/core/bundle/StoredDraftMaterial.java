package org.onewindow.core.bundle;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.onewindow.core.application.StoredMaterial;
import org.onewindow.spi.application.SubmittedMaterial;

/** One document of a draft of a bundle; all of them are replaced whenever the draft is saved. It answers a line of the one list. */
@Entity
@Table(name = "bundle_draft_material")
@AttributeOverride(name = "requirement", column = @Column(name = "line", nullable = false))
public class StoredDraftMaterial extends StoredMaterial {
    @Column(name = "draft_id", nullable = false)
    private String draftId = "";

    protected StoredDraftMaterial() {}

    StoredDraftMaterial(String id, String draftId, SubmittedMaterial material) {
        super(id, material);
        this.draftId = draftId;
    }
}
