package org.onewindow.adapters.department.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.adapters.testkit.department.Misbehaviour;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.identity.DepartmentId;

/** A department behind an exchange database: it looks into the tables, and can take them away. */
final class ExchangeDepartment implements DepartmentUnderTest {
    private static final String URL = "onewindow.exchange.front.url";
    private static final String USER = "onewindow.exchange.front.user";
    private static final String PASSWORD = "onewindow.exchange.front.password";

    private final TestDatabase database;

    ExchangeDepartment(TestDatabase database) {
        this.database = database;
        System.setProperty(URL, database.url());
        System.setProperty(USER, database.user());
        System.setProperty(PASSWORD, database.password());
        run(
                "drop table if exists ow_reply",
                "drop table if exists ow_dispatch_file",
                "drop table if exists ow_dispatch",
                "drop table if exists ow_dispatch_away",
                tables());
    }

    /** As it is published. */
    private static String tables() {
        try (InputStream file = ExchangeTables.class.getResourceAsStream("exchange-tables.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DepartmentBinding binding() {
        return new DepartmentBinding(new DepartmentId("planning"), ExchangeTables.KIND, Map.of("database", "front"));
    }

    @Override
    public List<Received> received() {
        List<Received> all = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(
                        "select dispatch_key, letter, called_off_at from ow_dispatch order by laid_at, dispatch_key")) {
            while (rows.next()) {
                String key = rows.getString(1);
                all.add(new Received(key, Dispatch.Purpose.ASK, rows.getString(2), files(connection, key)));
                if (rows.getObject(3) != null) {
                    all.add(new Received(key, Dispatch.Purpose.CALL_OFF, "", List.of()));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> files(Connection connection, String key) throws SQLException {
        List<String> files = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select content from ow_dispatch_file where dispatch_key = ?")) {
            query.setString(1, key);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    files.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Override
    public Set<Misbehaviour> canDo() {
        return EnumSet.of(Misbehaviour.DOWN, Misbehaviour.FAILS);
    }

    @Override
    public void misbehave(Misbehaviour how) {
        if (how == Misbehaviour.DOWN) {
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");
        } else {
            run("alter table ow_dispatch rename to ow_dispatch_away");
        }
    }

    @Override
    public void behave() {
        System.setProperty(URL, database.url());
        run("alter table if exists ow_dispatch_away rename to ow_dispatch");
    }

    @Override
    public void lay(DepartmentReply reply) {
        DepartmentReply.Opinion opinion = (DepartmentReply.Opinion) reply.answer();
        insert(reply.key(), reply.dispatch(), reply.officer(), opinion.kind().name(), opinion.grounds());
    }

    @Override
    public void layPoison() {
        insert("poison-1", "not a key", "1024", "AGREE", "");
        insert("poison-2", "0".repeat(32), "one zero two four", "AGREE", "");
        insert("poison-3", "0".repeat(32), "1024", "PERHAPS", "");
    }

    private void insert(String key, String dispatch, String officer, String opinion, String grounds) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ow_reply (department, reply_key, dispatch_key, officer, opinion, grounds, written_at)"
                                + " values (?, ?, ?, ?, ?, ?, current_timestamp)")) {
            String[] values = {"planning", key, dispatch, officer, opinion, grounds};
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        System.clearProperty(URL);
        System.clearProperty(USER);
        System.clearProperty(PASSWORD);
    }
}
