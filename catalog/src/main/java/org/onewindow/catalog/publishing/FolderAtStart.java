package org.onewindow.catalog.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Which folder the hall last brought into force by itself. A start with that very folder leaves alone what the administration has
 * adjusted since; a changed one is in force, as its author means it to be.
 */
@Entity
@Table(name = "folder_at_start")
public class FolderAtStart {
    /** Id of the one row. */
    static final String ROW = "start";

    @Id
    private String id = ROW;

    @Column(name = "digest", nullable = false)
    private String digest = "";

    protected FolderAtStart() {}

    FolderAtStart(String digest) {
        this.digest = digest;
    }

    void is(String digestOfFolder) {
        digest = digestOfFolder;
    }

    boolean has(String digestOfFolder) {
        return digest.equals(digestOfFolder);
    }

    @Override
    public String toString() {
        return id + " " + digest;
    }
}
