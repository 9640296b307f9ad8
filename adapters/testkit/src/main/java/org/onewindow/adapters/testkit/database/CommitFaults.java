package org.onewindow.adapters.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Strikes once, right before or right after the next commit reaches the database.
 *
 * <p><b>Threads.</b> The next commit of any thread is struck.
 */
public final class CommitFaults {
    private static final Blow NONE = connection -> {};

    private final AtomicReference<Blow> before = new AtomicReference<>(NONE);
    private final AtomicReference<Blow> after = new AtomicReference<>(NONE);
    private final AtomicInteger struck = new AtomicInteger();

    /** What strikes. */
    @FunctionalInterface
    public interface Blow {
        /**
         * Does it, on the connection that commits.
         *
         * @throws SQLException what the caller of commit is then told
         */
        void strike(Connection connection) throws SQLException;
    }

    /** {@code blow} strikes before the next commit is sent. */
    public void beforeNextCommit(Blow blow) {
        before.set(blow);
    }

    /** {@code blow} strikes when the next commit is done and before its caller learns so. */
    public void afterNextCommit(Blow blow) {
        after.set(blow);
    }

    /** The answer to the next commit is lost: it is done, and its caller is told that the connection broke. */
    public void loseNextAnswer() {
        afterNextCommit(connection -> {
            throw new SQLException("an I/O error occurred while sending to the backend", "08006");
        });
    }

    /** How many blows have struck. */
    public int struck() {
        return struck.get();
    }

    /** The same data source, in danger. */
    public DataSource endangering(DataSource dataSource) {
        return Proxies.of(DataSource.class, (proxy, method, arguments) -> {
            Object result = Proxies.call(dataSource, method, arguments);
            return result instanceof Connection connection ? endangering(connection) : result;
        });
    }

    private Connection endangering(Connection connection) {
        return Proxies.of(Connection.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("commit")) {
                return Proxies.call(connection, method, arguments);
            }
            strike(before, connection);
            Proxies.call(connection, method, arguments);
            strike(after, connection);
            return null;
        });
    }

    private void strike(AtomicReference<Blow> armed, Connection connection) throws SQLException {
        Blow blow = armed.getAndSet(NONE);
        if (blow != NONE) {
            struck.incrementAndGet();
            blow.strike(connection);
        }
    }
}
