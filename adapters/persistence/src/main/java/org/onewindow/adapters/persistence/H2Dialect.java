package org.onewindow.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** The embedded database of one node, in a folder or (for tests) in memory. */
final class H2Dialect implements Dialect {
    private static final Pattern CONSTRAINT = Pattern.compile("\"[^\".]+\\.([^\" ]+?)(_INDEX_\\w+)? (INDEX|ON) ");
    private static final String LOCK_TIMEOUT_MILLIS = "5000";
    private static final String MIGRATION_TIMEOUT_MILLIS = "600000";

    @Override
    public String folder() {
        return "h2";
    }

    @Override
    public String platform() {
        return "org.eclipse.persistence.platform.database.H2Platform";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("blob", "binary large object");
    }

    @Override
    public String address(String url) {
        // Closing at exit races with the hall's own orderly end; a database that was not closed loses nothing.
        return with(with(url, "DB_CLOSE_ON_EXIT", "FALSE"), "LOCK_TIMEOUT", LOCK_TIMEOUT_MILLIS);
    }

    private static String with(String url, String setting, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + setting + "=") ? url : url + ";" + setting + "=" + value;
    }

    @Override
    public Properties connectionProperties() {
        return new Properties();
    }

    @Override
    public Properties actProperties() {
        return new Properties();
    }

    @Override
    public DatabaseNotUsableException notUsable(SQLException failure, DatabaseSettings settings) {
        String place = settings.toString();
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.LOCK_TIMEOUT_1 ->
                new DataFolderException(failure, "OW-DBS-0003", place);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                new DataFolderException(failure, "OW-DBS-0004", place);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_RENAME_FAILED_2,
                    ErrorCode.DATABASE_IS_READ_ONLY -> new DataFolderException(failure, "OW-DBS-0002", place);
            default -> new DatabaseNotUsableException(failure, "OW-DBS-0005", place, failure.getMessage());
        };
    }

    @Override
    public void lockMigrations(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout " + MIGRATION_TIMEOUT_MILLIS);
            statement.execute("create table if not exists schema_lock (id integer primary key)");
            statement.execute("merge into schema_lock (id) key (id) values (1)");
            connection.setAutoCommit(false);
            statement.execute("select id from schema_lock where id = 1 for update");
        }
    }

    /**
     * What making the schema wrote and gave up again lies in a young file behind what is valid, and can mislead H2 when it recovers from
     * a crash: it then finds an older state than the last checkpoint. A file that is written anew has nothing of it.
     */
    @Override
    public void settle(Connection connection, DatabaseSettings settings) throws SQLException {
        if (isInMemory(settings)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    /** Within one process nothing else ends the connections of a database that is just being opened. */
    @Override
    public boolean isSettling(SQLException failure) {
        return failureOf(failure) == Failure.CONNECTION_LOST;
    }

    private static boolean isInMemory(DatabaseSettings settings) {
        return settings.url().startsWith("jdbc:h2:mem:");
    }

    @Override
    public String undurableSettings(Connection connection) {
        return "";
    }

    @Override
    public Durability durability(DatabaseSettings settings, Connections connections) throws SQLException {
        return isInMemory(settings) ? Durability.BY_COMMIT : new H2Barrier(connections);
    }

    @Override
    public String nextNumber(String sequence) {
        return "select next value for " + sequence;
    }

    @Override
    public Failure failureOf(SQLException error) {
        if (SqlErrors.isUniqueViolation(error)) {
            return isKeyTaken(error) ? Failure.KEY_TAKEN : Failure.IN_THE_WAY;
        }
        if (SqlErrors.isSerializationFailure(error)) {
            return Failure.IN_THE_WAY;
        }
        return switch (error.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.CONCURRENT_UPDATE_1, ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1 ->
                Failure.IN_THE_WAY;
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.DATABASE_IS_IN_EXCLUSIVE_MODE,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED -> Failure.CONNECTION_LOST;
            default -> SqlErrors.isConnectionError(error) ? Failure.CONNECTION_LOST : Failure.DEFECT;
        };
    }

    /** H2 names the constraint, and the index made for it: {@code "PUBLIC.LEDGER_ENTRY_ACT_KEY INDEX PUBLIC....INDEX_7 ON ..."}. */
    private static boolean isKeyTaken(SQLException error) {
        Matcher constraint = CONSTRAINT.matcher(String.valueOf(error.getMessage()));
        return constraint.find() && SqlErrors.isKeyConstraint(constraint.group(1));
    }
}
