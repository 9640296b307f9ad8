package org.onewindow.adapters.department.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Json;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.settings.SettingsReader;

/**
 * 前置库: lays each dispatch with its files into an exchange database, from where the department's system takes it, and takes out the
 * replies that the department lays there. The tables are published in {@code exchange-tables.sql}.
 *
 * <p>A dispatch counts as taken when it lies there, committed: the department's own number is not known then. Laying it there again
 * changes nothing.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
class ExchangeTables implements DepartmentAdapter {
    static final String KIND = "exchange-tables";

    private static final int AT_ONCE = 100;
    private static final int SECONDS = 20;

    private final ExchangeDatabases databases;
    private final Json json;
    private final Clock clock;

    @Inject
    ExchangeTables(ExchangeDatabases databases, Json json, Clock clock) {
        this.databases = databases;
        this.json = json;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ExchangeTables() {
        this(null, null, null);
    }

    /** Work on an open exchange database. */
    private interface OnTables<R> {
        R run(Connection tables) throws SQLException, IOException;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(DepartmentBinding binding) {
        SettingsReader settings = binding.reader();
        String name = settings.text(ExchangeDatabases.DATABASE);
        if (!name.isEmpty() && !databases.knows(name)) {
            settings.warn(DispatchCodes.NOT_CONFIGURED, ExchangeDatabases.DATABASE, ExchangeDatabases.urlOf(name));
        }
        return settings.problems();
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        return on(binding, tables -> {
            if (dispatch.purpose() == Dispatch.Purpose.CALL_OFF) {
                callOff(tables, dispatch);
            } else if (!lies(tables, dispatch.key())) {
                lay(tables, dispatch, files);
            }
            return new DispatchAnswer.Taken("EX-" + dispatch.key().substring(0, 12));
        });
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public List<DepartmentReply> collect(DepartmentBinding binding) {
        return on(binding, tables -> {
            List<DepartmentReply> replies = new ArrayList<>();
            try (PreparedStatement query = statement(
                    tables,
                    "select reply_key, dispatch_key, officer, opinion, decision, grounds from ow_reply"
                            + " where department = ? and receipt is null order by written_at, reply_key",
                    binding.department().value())) {
                query.setMaxRows(AT_ONCE);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        read(tables, rows, binding).ifPresent(replies::add);
                    }
                }
            }
            return replies;
        });
    }

    @Override
    public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        String why =
                receipt instanceof ReplyReceipt.KeptAside aside ? aside.why().code() : "";
        on(binding, tables -> receipt(tables, binding, reply.key(), why.isEmpty() ? "EFFECTIVE" : "KEPT_ASIDE", why));
    }

    @Override
    public Optional<Set<String>> openDispatches(DepartmentBinding binding) {
        return on(binding, tables -> {
            Set<String> keys = new HashSet<>();
            try (PreparedStatement query = statement(
                            tables,
                            "select dispatch_key from ow_dispatch where department = ? and closed_at is null"
                                    + " and called_off_at is null",
                            binding.department().value());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return Optional.of(keys);
        });
    }

    private static boolean lies(Connection tables, String key) throws SQLException {
        try (PreparedStatement query = statement(tables, "select 1 from ow_dispatch where dispatch_key = ?", key);
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private void lay(Connection tables, Dispatch dispatch, DispatchedFiles files) throws SQLException, IOException {
        for (SubmittedMaterial material : dispatch.application().materials()) {
            if (material.content().isPresent()) {
                lay(tables, dispatch.key(), material, files);
            }
        }
        // Last, so that whoever sees the dispatch sees its files.
        update(
                tables,
                "insert into ow_dispatch (dispatch_key, department, number, item, step, wanted, due_at, letter, laid_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dispatch.key(),
                dispatch.department().value(),
                dispatch.application().number().map(ApplicationNumber::value).orElse(""),
                dispatch.application().item().toString(),
                dispatch.step(),
                dispatch.wanted().name(),
                utc(dispatch.due()),
                json.write(dispatch),
                utc(clock.instant()));
    }

    private static void lay(Connection tables, String key, SubmittedMaterial material, DispatchedFiles files)
            throws SQLException, IOException {
        try (InputStream content = files.open(material);
                PreparedStatement insert = statement(
                        tables,
                        "insert into ow_dispatch_file (dispatch_key, material, title, media_type, content)"
                                + " values (?, ?, ?, ?, ?)",
                        key,
                        material.requirement(),
                        material.title(),
                        material.content().orElseThrow().mediaType())) {
            insert.setBinaryStream(5, content);
            insert.executeUpdate();
        }
    }

    private void callOff(Connection tables, Dispatch dispatch) throws SQLException {
        update(
                tables,
                "update ow_dispatch set called_off_at = ? where dispatch_key = ? and called_off_at is null",
                utc(clock.instant()),
                dispatch.key());
    }

    /** The reply in the row; one that cannot be read is marked so, and the others go on. */
    private Optional<DepartmentReply> read(Connection tables, ResultSet row, DepartmentBinding binding)
            throws SQLException {
        String key = row.getString("reply_key");
        try {
            return Optional.of(new DepartmentReply(
                    row.getString("dispatch_key"), key, row.getString("officer"), ReplyRow.answer(row)));
        } catch (IllegalArgumentException e) {
            receipt(tables, binding, key, "UNREADABLE", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private int receipt(Connection tables, DepartmentBinding binding, String key, String receipt, String why)
            throws SQLException {
        return update(
                tables,
                "update ow_reply set receipt = ?, receipt_why = ?, receipt_at = ? where department = ? and reply_key = ?",
                receipt,
                why.substring(0, Math.min(why.length(), 200)),
                utc(clock.instant()),
                binding.department().value(),
                key);
    }

    private <R> R on(DepartmentBinding binding, OnTables<R> work) {
        try (Connection tables = databases.open(binding)) {
            tables.setAutoCommit(false);
            try {
                R result = work.run(tables);
                tables.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                tables.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DepartmentUnreachableException(
                    "the exchange database of " + binding.department() + " answers SQL state " + e.getSQLState(), e);
        } catch (IOException e) {
            throw new DepartmentUnreachableException("a file for " + binding.department() + " cannot be read now", e);
        }
    }

    private static int update(Connection tables, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = statement(tables, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement statement(Connection tables, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = tables.prepareStatement(sql);
        try {
            statement.setQueryTimeout(SECONDS);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
