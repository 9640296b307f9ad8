package org.onewindow.adapters.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One empty database, removed when closed. */
public final class TestDatabase implements AutoCloseable {
    private final DatabaseKind kind;
    private final String url;
    private final String user;
    private final String password;
    private final Removal removal;

    TestDatabase(DatabaseKind kind, String url, String user, String password, Removal removal) {
        this.kind = kind;
        this.url = url;
        this.user = user;
        this.password = password;
        this.removal = removal;
    }

    /** An H2 database in memory. */
    public static TestDatabase inMemory() {
        String url = "jdbc:h2:mem:" + freshName() + ";DB_CLOSE_DELAY=-1";
        return new TestDatabase(DatabaseKind.H2_MEMORY, url, "onewindow", "", () -> {
            try (Connection last = DriverManager.getConnection(url, "onewindow", "");
                    Statement statement = last.createStatement()) {
                statement.execute("shutdown immediately");
            }
        });
    }

    /** An H2 database in a folder of its own. */
    public static TestDatabase inFolder() {
        try {
            Path folder = Files.createTempDirectory("onewindow-test");
            String url = "jdbc:h2:file:" + folder.resolve("onewindow");
            return new TestDatabase(DatabaseKind.H2_FILE, url, "onewindow", "", () -> remove(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The H2 database that lies, or will lie, in {@code folder}; who made the folder removes it. For halls that are killed. */
    public static TestDatabase inFolder(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("onewindow");
        return new TestDatabase(DatabaseKind.H2_FILE, url, "onewindow", "", () -> {});
    }

    static String freshName() {
        return "hall_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** JDBC address. */
    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** A connection of its own, past every pool and counter; commits by itself. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws SQLException, IOException {
        removal.run();
    }

    @Override
    public String toString() {
        return kind.name();
    }

    /** How a database goes away. */
    interface Removal {
        void run() throws SQLException, IOException;
    }
}
