package org.onewindow.adapters.verifier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.testkit.database.TestDatabase;

/** Someone with full write access to a hall's database, who knows the format and has taken every constraint off the table. */
final class Tampering implements AutoCloseable {
    private static final String COLUMNS =
            Arrays.stream(Column.values()).map(Column::lowerCase).collect(Collectors.joining(", "));

    private final Connection connection;
    private final LedgerSource source;
    private final List<Head> heads;

    /** With {@link TwoCases} as the ledger. */
    Tampering(TestDatabase database) throws SQLException {
        connection = database.connect();
        source = LedgerSource.of(database::connect);
        run("drop table if exists ledger_entry");
        run("drop table if exists pristine");
        heads = new TwoCases().apply(List.of(database.url(), database.user(), database.password()));
        run("alter table ledger_entry rename to written");
        String unlimited = Arrays.stream(Column.values())
                .map(column -> column.isNumber()
                        ? column.lowerCase()
                        : "cast(%s as varchar) as %1$s".formatted(column.lowerCase()))
                .collect(Collectors.joining(", "));
        run("create table ledger_entry as select " + unlimited + " from written");
        run("create table pristine as select * from ledger_entry");
        run("drop table written");
    }

    /** Heads as they were before anything happened. */
    Heads keptOutside() {
        return Heads.of(TwoCases.HALL, heads);
    }

    List<Head> heads() {
        return heads;
    }

    LedgerSource source() {
        return source;
    }

    VerificationReport verify(Heads kept) {
        return LedgerVerifier.verify(source, kept);
    }

    void restore() throws SQLException {
        run("delete from ledger_entry");
        run("insert into ledger_entry select * from pristine");
    }

    /** Every entry of {@code chain}, in order. */
    List<Map<Column, @Nullable String>> entries(String chain) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from ledger_entry where chain = ? order by seq")) {
            query.setString(1, chain);
            List<Map<Column, @Nullable String>> entries = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Map<Column, @Nullable String> entry = new EnumMap<>(Column.class);
                    for (Column column : Column.values()) {
                        entry.put(column, rows.getString(column.lowerCase()));
                    }
                    entries.add(entry);
                }
            }
            return entries;
        }
    }

    /** Changes one value; the entry is known by its key. */
    void set(String key, Column column, @Nullable String value) throws SQLException {
        String number = column.isNumber() ? "cast(? as bigint)" : "?";
        try (PreparedStatement update = connection.prepareStatement(
                "update ledger_entry set %s = %s where act_key = ?".formatted(column.lowerCase(), number))) {
            update.setString(1, value);
            update.setString(2, key);
            update.executeUpdate();
        }
    }

    void insert(Map<Column, @Nullable String> entry) throws SQLException {
        String values = Arrays.stream(Column.values())
                .map(column -> column.isNumber() ? "cast(? as bigint)" : "?")
                .collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into ledger_entry (" + COLUMNS + ") values (" + values + ")")) {
            int position = 1;
            for (Column column : Column.values()) {
                insert.setString(position++, entry.get(column));
            }
            insert.executeUpdate();
        }
    }

    void remove(String chain) throws SQLException {
        run("delete from ledger_entry where chain = '" + chain + "'");
    }

    /** Puts {@code entries} in place of those of their chain. */
    void replace(String chain, List<Map<Column, @Nullable String>> entries) throws SQLException {
        remove(chain);
        for (Map<Column, @Nullable String> entry : entries) {
            insert(entry);
        }
    }

    /** Numbers, links and hashes {@code entries} anew, as a hall would have. */
    static List<Map<Column, @Nullable String>> rewritten(List<Map<Column, @Nullable String>> entries) {
        List<Map<Column, @Nullable String>> rewritten = new ArrayList<>();
        String previous = "";
        for (Map<Column, @Nullable String> entry : entries) {
            Map<Column, @Nullable String> copy = new EnumMap<>(entry);
            copy.put(Column.SEQ, Integer.toString(rewritten.size() + 1));
            copy.put(Column.PREVIOUS_HASH, previous.isEmpty() ? EntryHash.genesis(stored(copy)) : previous);
            previous = rehashed(copy);
            copy.put(Column.HASH, previous);
            rewritten.add(copy);
        }
        return rewritten;
    }

    static String rehashed(Map<Column, @Nullable String> entry) {
        return EntryHash.of(stored(entry));
    }

    private static StoredEntry stored(Map<Column, @Nullable String> entry) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        entry.forEach((column, value) -> {
            if (value != null) {
                values.put(column, value);
            }
        });
        return new StoredEntry(1, values);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop table if exists ledger_entry");
        run("drop table if exists pristine");
        connection.close();
    }
}
