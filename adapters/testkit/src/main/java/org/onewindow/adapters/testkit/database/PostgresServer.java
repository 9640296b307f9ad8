package org.onewindow.adapters.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server of a test run: started from binaries on the class path, or one that runs already. */
public final class PostgresServer implements AutoCloseable {
    private static final String EXTERNAL = "onewindow.test.postgres.url";
    private static final String USER = System.getProperty("onewindow.test.postgres.user", "postgres");
    private static final String PASSWORD = System.getProperty("onewindow.test.postgres.password", "");

    private final @Nullable EmbeddedPostgres own;
    private final String url;

    /** Starts the server, or finds the one that {@code onewindow.test.postgres.url} names. */
    public PostgresServer() {
        String external = System.getProperty(EXTERNAL);
        if (external != null) {
            own = null;
            url = external;
            return;
        }
        try {
            own = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            url = own.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database on this server. */
    public TestDatabase fresh() throws SQLException {
        String name = TestDatabase.freshName();
        run("create database " + name);
        return new TestDatabase(
                DatabaseKind.POSTGRESQL,
                url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"),
                USER,
                PASSWORD,
                () -> run("drop database " + name + " with (force)"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
