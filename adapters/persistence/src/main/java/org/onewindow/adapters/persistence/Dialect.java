package org.onewindow.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Everything in which the two databases differ. */
sealed interface Dialect permits H2Dialect, PostgresDialect {
    /** The dialect of a JDBC address. */
    static Dialect of(DatabaseSettings settings) {
        if (settings.url().startsWith("jdbc:h2:")) {
            return new H2Dialect();
        }
        if (settings.url().startsWith("jdbc:postgresql:")) {
            return new PostgresDialect();
        }
        throw new DatabaseNotUsableException(null, "OW-DBS-0006", settings.toString());
    }

    /** Folder of the migrations that only this database needs. */
    String folder();

    /** EclipseLink's class for the database. */
    String platform();

    /** Type names for migrations. */
    Map<String, String> placeholders();

    /** The address with the settings that every connection of ours has. */
    String address(String url);

    /** The driver's settings of every connection. */
    Properties connectionProperties();

    /** Further settings of the connections that serve acts, which wait for nothing as long as a migration may. */
    Properties actProperties();

    /** Why the first connection failed. */
    DatabaseNotUsableException notUsable(SQLException failure, DatabaseSettings settings);

    /** Holds back every other node that migrates, until {@code connection} is closed; waits for it at most ten minutes. */
    void lockMigrations(Connection connection) throws SQLException;

    /** Leaves nothing behind that making the schema wrote and gave up again; {@code connection} holds the lock and may be closed by it. */
    void settle(Connection connection, DatabaseSettings settings) throws SQLException;

    /** Whether another node, which settles, has ended the connection or lets nobody in; it is over within moments. */
    boolean isSettling(SQLException failure);

    /** Names the settings by which this database may forget what it acknowledged; empty if there are none. */
    String undurableSettings(Connection connection) throws SQLException;

    /** The barrier for commits to {@code connections}. */
    Durability durability(DatabaseSettings settings, Connections connections) throws SQLException;

    /** SQL that takes the next number of a sequence. */
    String nextNumber(String sequence);

    /** What one error means, looked at alone. */
    Failure failureOf(SQLException error);
}
