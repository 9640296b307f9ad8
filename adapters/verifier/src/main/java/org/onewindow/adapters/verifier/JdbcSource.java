package org.onewindow.adapters.verifier;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hall's database, through plain JDBC. Values are cut by the database just behind the longest that a hall writes, so that no
 * planted value fills the memory.
 */
final class JdbcSource extends LedgerSource {
    private static final int ROWS_AT_A_TIME = 500;
    private static final String COLUMNS =
            Arrays.stream(Column.values()).map(JdbcSource::selected).collect(Collectors.joining(", "));
    private static final String ENTRIES = "select " + COLUMNS + " from ledger_entry e order by e.chain, e.seq";
    private static final String ENTRIES_OF_CHAIN =
            "select " + COLUMNS + " from ledger_entry e where e.chain = ? order by e.seq";
    private static final String INNER_HEADS = """
            select o.id, o.ledger_seq, o.ledger_hash,
                   (select max(e.seq) from ledger_entry e where e.chain = o.id),
                   (select max(e.hash) from ledger_entry e where e.chain = o.id and e.seq = o.ledger_seq)
            from (%s) o""";
    private static final String UNOWNED = "select distinct e.chain from ledger_entry e where ";

    private final Connections database;
    private final Optional<String> onlyChain;

    JdbcSource(Connections database, Optional<String> onlyChain) {
        this.database = database;
        this.onlyChain = onlyChain;
    }

    private static String selected(Column column) {
        String name = column.lowerCase();
        return column.isNumber()
                ? "e." + name
                : "substring(e.%s from 1 for %d) as %s".formatted(name, column.longest() + 1, name);
    }

    @Override
    void read(Visitor visitor) {
        try (Connection connection = database.open()) {
            beginOneMoment(connection);
            try {
                readEntries(connection, visitor);
                List<ChainOwner> owners = owners(connection);
                if (onlyChain.isEmpty() && owners.containsAll(ChainOwner.ESSENTIAL)) {
                    for (ChainOwner owner : owners) {
                        readInnerHeads(connection, owner, visitor);
                    }
                    readUnowned(connection, owners, visitor);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerNotReadableException("the database could not be read: " + e.getMessage(), e);
        }
    }

    private static void beginOneMoment(Connection connection) throws SQLException {
        boolean isH2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
        connection.setReadOnly(true);
        // At repeatable read, H2 takes each table's moment at the table's first use; here all tables have one.
        connection.setTransactionIsolation(
                isH2 ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        if (isH2) {
            // H2 gathers a whole result before the first row unless told otherwise.
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution true");
            }
        }
    }

    private void readEntries(Connection connection, Visitor visitor) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(onlyChain.isPresent() ? ENTRIES_OF_CHAIN : ENTRIES)) {
            query.setFetchSize(ROWS_AT_A_TIME);
            if (onlyChain.isPresent()) {
                query.setString(1, onlyChain.get());
            }
            try (ResultSet rows = query.executeQuery()) {
                for (long row = 1; rows.next(); row++) {
                    visitor.entry(entry(row, rows));
                }
            }
        }
    }

    private static StoredEntry entry(long row, ResultSet rows) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            valueOf(column, rows).ifPresent(value -> values.put(column, value));
        }
        return new StoredEntry(row, values);
    }

    /** Nothing for a value that is no text in UTF-8: it is as malformed as an absent one. */
    private static Optional<String> valueOf(Column column, ResultSet rows) {
        try {
            String text = rows.getString(column.lowerCase());
            // Some drivers put U+FFFD for what they cannot read; a hall may have written U+FFFD itself.
            boolean isInDoubt = text != null && text.indexOf('\uFFFD') >= 0;
            return isInDoubt ? Utf8.read(rows.getBytes(column.lowerCase())) : Optional.ofNullable(text);
        } catch (SQLException notText) {
            return Optional.empty();
        }
    }

    /** Those whose table there is. */
    private static List<ChainOwner> owners(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        List<ChainOwner> owners = new ArrayList<>();
        for (ChainOwner owner : ChainOwner.values()) {
            String name = about.storesUpperCaseIdentifiers() ? owner.table().toUpperCase(Locale.ROOT) : owner.table();
            try (ResultSet tables = about.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
                if (tables.next()) {
                    owners.add(owner);
                }
            }
        }
        return owners;
    }

    private static void readInnerHeads(Connection connection, ChainOwner owner, Visitor visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(INNER_HEADS.formatted(owner.heads()))) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Head head = new Head(orEmpty(rows.getString(1)), rows.getLong(2), orEmpty(rows.getString(3)));
                    visitor.innerHead(new InnerHead(head, rows.getLong(4), orEmpty(rows.getString(5))));
                }
            }
        }
    }

    private static void readUnowned(Connection connection, List<ChainOwner> owners, Visitor visitor)
            throws SQLException {
        String nobodys = owners.stream().map(owner -> "not " + owner.owns()).collect(Collectors.joining(" and "));
        try (PreparedStatement query = connection.prepareStatement(UNOWNED + nobodys)) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    visitor.unowned(orEmpty(rows.getString(1)));
                }
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
