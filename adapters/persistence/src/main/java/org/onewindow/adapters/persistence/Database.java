package org.onewindow.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.onewindow.core.act.PersistentModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hall's database, checked, migrated and ready. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    /** How often a node begins again, 100 milliseconds apart, while another makes the schema and settles the database. */
    private static final int MOST_TRIES = 100;

    private final Dialect dialect;
    private final Durability durability;
    private final HikariDataSource pool;

    private Database(Dialect dialect, Durability durability, HikariDataSource pool) {
        this.dialect = dialect;
        this.durability = durability;
        this.pool = pool;
    }

    /**
     * Opens the database, brings its schema up to date and fills the pool.
     *
     * @throws DatabaseNotUsableException if that cannot be; its finding says what to do
     */
    static Database open(DatabaseSettings settings, List<PersistentModule> modules) {
        Dialect dialect = Dialect.of(settings);
        prepareFolder(settings);
        Properties properties = dialect.connectionProperties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        Connections connections = () -> DriverManager.getConnection(dialect.address(settings.url()), properties);
        try {
            bringUpToDate(settings, dialect, connections, modules);
        } catch (SQLException e) {
            throw dialect.notUsable(e, settings);
        }
        HikariDataSource pool = pool(settings, dialect, properties);
        try {
            return new Database(dialect, dialect.durability(settings, connections), pool);
        } catch (SQLException e) {
            pool.close();
            throw dialect.notUsable(e, settings);
        }
    }

    /** The node that makes the schema may end everybody's connections when it settles; those who waited begin again and find the work done. */
    private static void bringUpToDate(
            DatabaseSettings settings, Dialect dialect, Connections connections, List<PersistentModule> modules)
            throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection first = connections.open()) {
                requireDurable(settings, dialect.undurableSettings(first));
                dialect.lockMigrations(first);
                if (new Migrations(dialect, connections).bringUpToDate(modules)) {
                    dialect.settle(first, settings);
                }
                return;
            } catch (SQLException e) {
                if (!dialect.isSettling(e) || tries == MOST_TRIES) {
                    throw e;
                }
                LOG.debug("another node settles the database that this one waits for", e);
                pause(e);
            }
        }
    }

    private static void pause(SQLException waitedBecause) throws SQLException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waitedBecause.addSuppressed(e);
            throw waitedBecause;
        }
    }

    private static void prepareFolder(DatabaseSettings settings) {
        Matcher file = H2_FILE.matcher(settings.url());
        if (!file.matches()) {
            return;
        }
        try {
            Path folder = Path.of(file.group(1)).toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new DataFolderException(null, "OW-DBS-0002", folder.toString());
            }
        } catch (IOException | InvalidPathException e) {
            throw new DataFolderException(e, "OW-DBS-0002", file.group(1));
        }
    }

    private static void requireDurable(DatabaseSettings settings, String undurable) {
        if (undurable.isEmpty()) {
            return;
        }
        if (settings.mustBeDurable()) {
            throw new DatabaseNotUsableException(null, "OW-DBS-0007", settings.toString(), undurable);
        }
        LOG.warn("development mode: this database may forget what it acknowledged ({})", undurable);
    }

    private static HikariDataSource pool(DatabaseSettings settings, Dialect dialect, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("onewindow");
        config.setJdbcUrl(dialect.address(settings.url()));
        config.setDataSourceProperties(properties);
        dialect.actProperties().forEach((name, value) -> config.addDataSourceProperty((String) name, value));
        config.setMaximumPoolSize(settings.pool());
        config.setAutoCommit(false);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        config.setExceptionOverride(new DropLostConnections(dialect));
        return new HikariDataSource(config);
    }

    DataSource dataSource() {
        return pool;
    }

    Dialect dialect() {
        return dialect;
    }

    Durability durability() {
        return durability;
    }

    /** Where one connection was lost the others may be too: each is replaced before it is used again. */
    void suspectConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        durability.close();
        pool.close();
    }
}
