package org.onewindow.adapters.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database of halls with more than one node, and of every hall that outgrows one machine. */
final class PostgresDialect implements Dialect {
    /** Any number will do that no other program on the same database uses: "OneWindo" in ASCII. */
    private static final long MIGRATION_LOCK = 0x4f6e6557696e646fL;

    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01", "55P03");
    private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public String platform() {
        return "org.eclipse.persistence.platform.database.PostgreSQLPlatform";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("blob", "bytea");
    }

    @Override
    public String address(String url) {
        return url;
    }

    @Override
    public Properties connectionProperties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "onewindow");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        // Details of a violated constraint quote the row, and so may personal data.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    @Override
    public Properties actProperties() {
        Properties properties = new Properties();
        // A database that hangs must not hold a request for ever; a commit cut off so is looked up by its key.
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("options", "-c lock_timeout=5s");
        return properties;
    }

    @Override
    public DatabaseNotUsableException notUsable(SQLException failure, DatabaseSettings settings) {
        return new DatabaseNotUsableException(failure, "OW-DBS-0005", settings.toString(), failure.getMessage());
    }

    @Override
    public void lockMigrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '600s'");
            statement.execute("select pg_advisory_lock(" + MIGRATION_LOCK + ")");
        }
    }

    @Override
    public void settle(Connection connection, DatabaseSettings settings) {
        // Vacuuming is the server's own work.
    }

    @Override
    public boolean isSettling(SQLException failure) {
        return false;
    }

    @Override
    public String undurableSettings(Connection connection) throws SQLException {
        StringJoiner off = new StringJoiner(", ");
        try (Statement statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                try (ResultSet value = statement.executeQuery("select current_setting('" + setting + "')")) {
                    value.next();
                    if (value.getString(1).equals("off")) {
                        off.add(setting + " = off");
                    }
                }
            }
        }
        return off.toString();
    }

    @Override
    public Durability durability(DatabaseSettings settings, Connections connections) {
        return Durability.BY_COMMIT;
    }

    @Override
    public String nextNumber(String sequence) {
        return "select nextval('" + sequence + "')";
    }

    @Override
    public Failure failureOf(SQLException error) {
        if (SqlErrors.isUniqueViolation(error)) {
            return isKeyTaken(error) ? Failure.KEY_TAKEN : Failure.IN_THE_WAY;
        }
        String state = String.valueOf(error.getSQLState());
        if (IN_THE_WAY.contains(state)) {
            return Failure.IN_THE_WAY;
        }
        return SHUT_DOWN.contains(state) || SqlErrors.isConnectionError(error)
                ? Failure.CONNECTION_LOST
                : Failure.DEFECT;
    }

    private static boolean isKeyTaken(SQLException error) {
        if (error instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return message != null
                    && message.getConstraint() != null
                    && SqlErrors.isKeyConstraint(message.getConstraint());
        }
        return false;
    }
}
