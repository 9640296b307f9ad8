package org.onewindow.adapters.verifier;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Where a ledger is read from: a hall's database, or an exported file. Each reading is a new one, from the start. */
public abstract class LedgerSource {
    LedgerSource() {}

    /** The ledger in a hall's database; read in one transaction that sees one moment and changes nothing. */
    public static LedgerSource of(DataSource database) {
        return new JdbcSource(database::getConnection, Optional.empty());
    }

    /** The same, through connections opened by {@code database} and closed after each reading. */
    public static LedgerSource of(Connections database) {
        return new JdbcSource(database, Optional.empty());
    }

    /** One chain of a hall's database. */
    public static LedgerSource ofChain(Connections database, String chain) {
        return new JdbcSource(database, Optional.of(chain));
    }

    /** An exported file, one entry a line. */
    public static LedgerSource of(Path export) {
        return new FileSource(export);
    }

    /** Opens connections to a hall's database. */
    @FunctionalInterface
    public interface Connections {
        /** A new connection; the caller closes it. */
        Connection open() throws SQLException;
    }

    /**
     * Hands over everything there is, never more than one entry at a time.
     *
     * @throws LedgerNotReadableException if there was no getting to the end
     */
    abstract void read(Visitor visitor);

    /** Is handed what is read. */
    interface Visitor {
        /** The next entry; ordered by chain and position. */
        void entry(StoredEntry entry);

        /** A row or line that is no entry. */
        void unreadable(long row);

        /** Where the hall's own tables say that a chain ends; only after the last entry. */
        default void innerHead(InnerHead head) {}

        /** A chain that the hall's own tables do not know; only after the last entry. */
        default void unowned(String chain) {}
    }

    /**
     * Where the hall's own tables say that a chain ends, beside what the ledger has there.
     *
     * @param head according to the application's row
     * @param lastSeq position of the chain's last entry, 0 if it has none
     * @param hashThere hash of the chain's entry at the head's position, or the empty text
     */
    record InnerHead(Head head, long lastSeq, String hashThere) {}
}
