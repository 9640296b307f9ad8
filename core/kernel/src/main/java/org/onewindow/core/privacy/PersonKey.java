package org.onewindow.core.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.identity.SubjectId;

/**
 * One person's or organisation's key and salt, wrapped. Begins when the hall first meets its number; ends, if it ever does, with
 * erasure: then only the meaningless id is left, and the same number would be met as somebody new.
 */
@Entity
@Table(name = "person_key")
class PersonKey {
    @Id
    private String subject = "";

    @Column(name = "number_index")
    private @Nullable String numberIndex;

    @Column(name = "secrets")
    private @Nullable String secrets;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    protected PersonKey() {}

    PersonKey(SubjectId subject, String numberIndex, String secrets, Instant at) {
        this.subject = subject.value();
        this.numberIndex = numberIndex;
        this.secrets = secrets;
        this.madeAt = at;
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    /**
     * The wrapped key and salt.
     *
     * @throws ErasedException if they are destroyed
     */
    String secrets() {
        if (secrets == null) {
            throw new ErasedException();
        }
        return secrets;
    }

    void erase(Instant at) {
        if (erasedAt == null) {
            numberIndex = null;
            secrets = null;
            erasedAt = at;
        }
    }
}
