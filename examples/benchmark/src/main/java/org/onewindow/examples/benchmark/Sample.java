package org.onewindow.examples.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every row that one application left behind, to be written again under other names. */
final class Sample {
    private static final Map<String, String> QUERIES = Map.of(
            "application", "select * from application where id = ?",
            "material", "select * from material where application_id = ? order by id",
            "official_document", "select * from official_document where application_id = ? order by written_at, id",
            "ledger_entry", "select * from ledger_entry where chain = ? order by seq",
            "task", "select * from task where application_id = ? order by task_no",
            "person_key", "select k.* from person_key k join application a on a.subject = k.subject where a.id = ?");

    /** What no two rows of a table share, though they belong to one application. */
    private static final Set<String> ROWS_OWN = Set.of("id", "act_key", "document_number");

    private final String id;
    private final Map<String, Rows> rows = new HashMap<>();

    private Sample(String id) {
        this.id = id;
    }

    static Sample of(Connection connection, String id) throws SQLException {
        Sample sample = new Sample(id);
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            sample.rows.put(query.getKey(), Rows.of(connection, query.getKey(), query.getValue(), id));
        }
        return sample;
    }

    Rows rows(String table) {
        Rows found = rows.get(table);
        if (found == null) {
            throw new IllegalArgumentException(table);
        }
        return found;
    }

    String series() {
        String number = (String) rows("official_document").value(0, "document_number");
        return number.substring(0, number.indexOf('〕') + 1);
    }

    String hash(int act) {
        return (String)
                rows("ledger_entry").value(Math.min(act, rows("ledger_entry").size() - 1), "hash");
    }

    Object lastActAt() {
        return rows("application").value(0, "last_act_at");
    }

    Renaming renaming(String newId) {
        return new Renaming(id, newId);
    }

    /** Gives every value that must be unique, or that names the application, a new name of the same length. */
    record Renaming(String oldId, String newId) {
        Object of(String table, String column, Object value) {
            if (!(value instanceof String text)) {
                return value;
            }
            if (text.contains(oldId)) {
                return text.replace(oldId, newId);
            }
            return switch (column) {
                case "act_key", "document_number", "application_number" -> unique(text);
                case "id" -> table.equals("application") ? newId : unique(text);
                case "subject" -> newId;
                case "blind_index", "number_index" -> newId + newId;
                default -> text;
            };
        }

        private String unique(String text) {
            int keep = Math.min(4, text.length());
            String tail = newId.substring(Math.max(0, 32 - (text.length() - keep)));
            return text.substring(0, keep) + tail;
        }
    }

    /** Rows of one table. */
    static final class Rows {
        private final String table;
        private final List<String> columns;
        private final List<Object[]> values = new ArrayList<>();

        private Rows(String table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }

        static Rows of(Connection connection, String table, String query, String id) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, id);
                try (ResultSet result = statement.executeQuery()) {
                    int count = result.getMetaData().getColumnCount();
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= count; i++) {
                        columns.add(result.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
                    }
                    Rows rows = new Rows(table, columns);
                    while (result.next()) {
                        Object[] row = new Object[count];
                        for (int i = 0; i < count; i++) {
                            row[i] = result.getObject(i + 1);
                        }
                        rows.values.add(row);
                    }
                    return rows;
                }
            }
        }

        int size() {
            return values.size();
        }

        Object value(int row, String column) {
            return values.get(row)[columns.indexOf(column)];
        }

        /** Inserts {@code count} rows from {@code from} on, in one batch; past the end the last row is written again. */
        void insert(Connection connection, int from, int count, Renaming renaming) throws SQLException {
            String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(Collectors.joining(", ")) + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int row = from; row < from + count; row++) {
                    Object[] values = this.values.get(Math.min(row, this.values.size() - 1));
                    for (int i = 0; i < values.length; i++) {
                        Object value = values[i];
                        String column = columns.get(i);
                        boolean rowsOwnId = ROWS_OWN.contains(column) && !table.equals("application");
                        Object renamed = renaming.of(table, column, value);
                        statement.setObject(
                                i + 1, rowsOwnId && renamed instanceof String text ? numbered(text, row) : renamed);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private static String numbered(String text, int row) {
            return (char) ('a' + row % 26) + text.substring(1);
        }
    }
}
