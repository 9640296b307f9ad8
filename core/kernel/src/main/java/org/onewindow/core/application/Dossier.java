package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the applicant said: form data and applicant, with everything sensitive under the person's key.
 *
 * <p>{@code digest} covers all of it and the materials' digests, salted per person; the ledger carries it, so that the data can
 * be proved unchanged and still be erased.
 */
@Embeddable
public class Dossier {
    @Column(name = "form_data", nullable = false)
    private String plain;

    @Column(name = "sealed_data", nullable = false)
    private String sealed;

    @Column(name = "data_digest", nullable = false)
    private String digest;

    protected Dossier() {
        this("{}", "", "");
    }

    Dossier(String plain, String sealed, String digest) {
        this.plain = plain;
        this.sealed = sealed;
        this.digest = digest;
    }

    /** Form fields that are not sensitive, as canonical JSON. */
    public String plain() {
        return plain;
    }

    /** Applicant and sensitive fields, encrypted. */
    public String sealed() {
        return sealed;
    }

    /** Salted digest of everything, 64 hexadecimal digits. */
    public String digest() {
        return digest;
    }
}
