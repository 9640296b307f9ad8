package org.onewindow.core.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Tells with which master key the database was begun. */
@Entity
@Table(name = "master_key_check")
class MasterKeyCheck {
    static final String ONLY = "master-key";

    @Id
    private String id = "";

    @Column(name = "check_value", nullable = false)
    private String checkValue = "";

    protected MasterKeyCheck() {}

    MasterKeyCheck(MasterKey key) {
        this.id = ONLY;
        this.checkValue = key.checkValue();
    }

    boolean fits(MasterKey key) {
        return checkValue.equals(key.checkValue());
    }
}
