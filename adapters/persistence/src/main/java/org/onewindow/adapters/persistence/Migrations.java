package org.onewindow.adapters.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.onewindow.core.act.PersistentModule;

/**
 * Brings the schema of every module up to date; each module has a history of its own, {@code schema_history_<name>}. The caller
 * holds the dialect's lock, so that of several nodes starting at once one migrates and the others find the work done.
 *
 * <p>The kernel goes first and other modules may refer to its tables; between the others there is no order.
 */
final class Migrations {
    private static final String HISTORY = "schema_history_";
    private static final Comparator<String> KERNEL_FIRST = Comparator.<String, Boolean>comparing(
                    name -> !name.equals("kernel"))
            .thenComparing(Comparator.naturalOrder());

    private final Dialect dialect;
    private final Connections connections;

    Migrations(Dialect dialect, Connections connections) {
        this.dialect = dialect;
        this.connections = connections;
    }

    /**
     * Migrates.
     *
     * @return whether the schema was made from nothing
     * @throws SQLException if the database cannot be asked what it has
     * @throws NewerSchemaException if a module's history knows migrations that this program does not
     */
    boolean bringUpToDate(List<PersistentModule> modules) throws SQLException {
        SortedMap<String, ClassLoader> byName = new TreeMap<>(KERNEL_FIRST);
        modules.forEach(module -> byName.put(module.name(), module.getClass().getClassLoader()));
        List<Flyway> histories = new ArrayList<>();
        byName.forEach((name, classes) -> histories.add(history(name, classes)));
        Map<Flyway, List<MigrationInfo>> known = new LinkedHashMap<>();
        for (Flyway history : histories) {
            known.put(history, migrationsOf(history));
        }
        known.forEach(Migrations::requireKnown);
        known.forEach(Migrations::migrate);
        return known.values().stream().flatMap(List::stream).noneMatch(Migrations::isDone);
    }

    private Flyway history(String module, ClassLoader classes) {
        String folder = "classpath:db/migration/" + module + "/";
        return Flyway.configure(classes)
                .dataSource(new Unpooled(connections))
                .locations(folder + "common", folder + dialect.folder())
                .table(HISTORY + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(dialect.placeholders())
                .cleanDisabled(true)
                .load();
    }

    private static List<MigrationInfo> migrationsOf(Flyway history) throws SQLException {
        try {
            return List.of(history.info().all());
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void requireKnown(Flyway history, List<MigrationInfo> migrations) {
        List<MigrationInfo> unknown = migrations.stream()
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS
                        || each.getState() == MigrationState.FUTURE_FAILED)
                .toList();
        if (!unknown.isEmpty()) {
            MigrationInfo newest = unknown.get(unknown.size() - 1);
            throw new NewerSchemaException(nameOf(history), newest.getVersion() + " " + newest.getDescription());
        }
    }

    /**
     * A migration that was cut off is run again: each of its statements can be repeated. Where all have been run, which is at every
     * start but the first, nothing is asked of the database again.
     */
    private static void migrate(Flyway history, List<MigrationInfo> migrations) {
        if (migrations.stream().allMatch(Migrations::isDone)) {
            return;
        }
        boolean cutOff = migrations.stream().anyMatch(each -> each.getState() == MigrationState.FAILED);
        try {
            if (cutOff) {
                history.repair();
            }
            history.migrate();
        } catch (FlywayException e) {
            throw new DatabaseNotUsableException(e, "OW-DBS-0008", nameOf(history), e.getMessage());
        }
    }

    private static boolean isDone(MigrationInfo migration) {
        MigrationState state = migration.getState();
        return state.isApplied() && !state.isFailed() && migration.isChecksumMatching();
    }

    private static String nameOf(Flyway history) {
        return history.getConfiguration().getTable().substring(HISTORY.length());
    }

    /** Connections for migrations: few, and not those of the pool. */
    private record Unpooled(Connections connections) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return connections.open();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return connections.open();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
