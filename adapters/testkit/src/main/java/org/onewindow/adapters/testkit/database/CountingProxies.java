package org.onewindow.adapters.testkit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands before data source, connection and statement, and tells the counter. */
final class CountingProxies {
    private CountingProxies() {}

    static DataSource of(DataSource dataSource, StatementCounter counter) {
        return Proxies.of(DataSource.class, (proxy, method, arguments) -> {
            Object result = Proxies.call(dataSource, method, arguments);
            return result instanceof Connection connection ? of(connection, counter) : result;
        });
    }

    private static Connection of(Connection connection, StatementCounter counter) {
        return Proxies.of(Connection.class, (proxy, method, arguments) -> {
            Object result = Proxies.call(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return of(PreparedStatement.class, statement, String.valueOf(arguments[0]), counter);
            }
            if (result instanceof Statement statement) {
                return of(Statement.class, statement, "", counter);
            }
            if (method.getName().equals("commit")) {
                counter.committed();
            }
            if (method.getName().equals("rollback")) {
                counter.rolledBack();
            }
            return result;
        });
    }

    private static <S extends Statement> S of(Class<S> type, S statement, String prepared, StatementCounter counter) {
        return Proxies.of(type, (proxy, method, arguments) -> {
            Object result = Proxies.call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
                counter.executed(
                        sql, rowChanges(statement, result), method.getName().endsWith("Batch"));
            }
            return result;
        });
    }

    private static long rowChanges(Statement statement, @Nullable Object result) throws SQLException {
        if (result instanceof int[] batch) {
            return Arrays.stream(batch).map(CountingProxies::atLeastOne).sum();
        }
        if (result instanceof Boolean isQuery) {
            return isQuery ? 0 : Math.max(0, statement.getUpdateCount());
        }
        return result instanceof Number rows ? rows.longValue() : 0;
    }

    /** A driver that rewrites a batch of inserts does not say how many rows each made: one. */
    private static int atLeastOne(int rows) {
        return rows == Statement.SUCCESS_NO_INFO ? 1 : rows;
    }
}
