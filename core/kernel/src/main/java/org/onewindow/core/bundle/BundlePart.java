package org.onewindow.core.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which application a part of a bundle is; written once. */
@Entity
@Table(name = "bundle_part")
public class BundlePart {
    @Id
    @Column(name = "application_id")
    private String applicationId = "";

    @Column(name = "bundle_application_id", nullable = false)
    private String bundleApplicationId = "";

    @Column(name = "part", nullable = false)
    private String part = "";

    protected BundlePart() {}

    BundlePart(String applicationId, String bundleApplicationId, String part) {
        this.applicationId = applicationId;
        this.bundleApplicationId = bundleApplicationId;
        this.part = part;
    }

    String applicationId() {
        return applicationId;
    }

    String bundleApplicationId() {
        return bundleApplicationId;
    }

    String part() {
        return part;
    }
}
