package org.onewindow.adapters.testkit.database;

/** The databases a hall runs on. */
public enum DatabaseKind {
    /** Embedded, in a folder: acknowledged means on the disk. */
    H2_FILE,
    /** Embedded, gone with the last connection. */
    H2_MEMORY,
    /** A real server, with its durability on. */
    POSTGRESQL
}
