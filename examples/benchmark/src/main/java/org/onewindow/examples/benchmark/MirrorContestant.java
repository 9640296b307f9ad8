package org.onewindow.examples.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * F2: writes by plain JDBC the rows that the desks write, copied from an application that went through them, with new ids, and in
 * transactions of the same extent. It decides nothing and checks nothing, so it is what the database alone allows.
 */
final class MirrorContestant implements Contestant {
    private static final String LOCK =
            "select version, state, ledger_seq, ledger_hash from application where id = ? for update";
    private static final String UPDATE =
            "update application set version = ?, state = ?, ledger_seq = ?, ledger_hash = ?,"
                    + " last_act_at = ?, next_deadline_at = ? where id = ?";
    private static final String TASKS = "select * from task where application_id = ?";
    private static final String ANSWER = "update task set state = ?, grounds = ?, closed_by = ?, closed_at = ?"
            + " where application_id = ? and task_no = ?";
    private static final String SERIES_LOCK = "select last_serial from document_series where id = ? for update";
    private static final String SERIES_UPDATE = "update document_series set last_serial = last_serial + 1 where id = ?";

    private final HikariDataSource dataSource;
    private final Sample series;
    private final Sample parallel;
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService racers = Executors.newCachedThreadPool();

    MirrorContestant(ContestantFactory.Place place, String seriesApplication, String parallelApplication)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password());
        config.setMaximumPoolSize(16);
        config.setAutoCommit(false);
        dataSource = new HikariDataSource(config);
        try (Connection connection = dataSource.getConnection()) {
            series = Sample.of(connection, seriesApplication);
            parallel = Sample.of(connection, parallelApplication);
        }
    }

    @Override
    public String name() {
        return "F2 mirror";
    }

    @Override
    public String run(Work work, Steps steps) throws Exception {
        String id = String.format(Locale.ROOT, "%032x", 0xb0000000L + numbers.incrementAndGet());
        if (work == Work.SERIES) {
            Copy copy = new Copy(series, id);
            step(
                    steps,
                    "start",
                    connection -> {
                        copy.insertApplication(connection);
                        copy.insertDocument(connection, 0);
                        copy.insertTasks(connection, 0, 1);
                    },
                    id);
            step(steps, "approval 1", connection -> copy.answer(connection, 1, 1, 1), id);
            step(steps, "approval 2", connection -> copy.answer(connection, 2, 2, 1), id);
            step(steps, "decide", connection -> copy.decide(connection, 3, 3), id);
            return id;
        }
        Copy copy = new Copy(parallel, id);
        step(steps, "start", copy::insertApplication, id);
        step(
                steps,
                "accept",
                connection -> {
                    copy.lock(connection);
                    copy.update(connection, 1);
                    copy.insertDocument(connection, 0);
                    copy.insertTasks(connection, 0, 4);
                },
                id);
        List<Future<?>> answers = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            int number = i + 1;
            int opened = number == 4 ? 1 : 0;
            if (work == Work.RACE) {
                answers.add(racers.submit(() -> {
                    together.await();
                    step(steps, "opinion", connection -> copy.answer(connection, number, 1 + number, opened), id);
                    return id;
                }));
            } else {
                step(steps, "opinion", connection -> copy.answer(connection, number, 1 + number, opened), id);
            }
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        step(steps, "decide", connection -> copy.decide(connection, 5, 6), id);
        step(
                steps,
                "issue",
                connection -> {
                    copy.lock(connection);
                    copy.update(connection, 7);
                },
                id);
        return id;
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private void step(Steps steps, String name, Writing writing, String id) throws Exception {
        steps.step(name, () -> {
            try (Connection connection = dataSource.getConnection()) {
                writing.on(connection);
                connection.commit();
                readTasks(connection, id);
                connection.rollback();
            }
            return id;
        });
    }

    private static void readTasks(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TASKS)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    /** One application's rows being written again under a new id. */
    private static final class Copy {
        private final Sample sample;
        private final String id;
        private final Sample.Renaming renaming;

        Copy(Sample sample, String id) {
            this.sample = sample;
            this.id = id;
            this.renaming = sample.renaming(id);
        }

        void insertApplication(Connection connection) throws SQLException {
            sample.rows("application").insert(connection, 0, 1, renaming);
            sample.rows("material")
                    .insert(connection, 0, sample.rows("material").size(), renaming);
            sample.rows("ledger_entry").insert(connection, 0, 1, renaming);
        }

        void insertDocument(Connection connection, int number) throws SQLException {
            String series = sample.series();
            execute(connection, SERIES_LOCK, series);
            execute(connection, SERIES_UPDATE, series);
            sample.rows("official_document").insert(connection, number, 1, renaming);
        }

        void insertTasks(Connection connection, int from, int count) throws SQLException {
            if (count > 0) {
                sample.rows("task").insert(connection, from, count, renaming);
            }
        }

        void lock(Connection connection) throws SQLException {
            execute(connection, LOCK, id);
        }

        /** Updates the application's row and appends the ledger entry of that act, counted from 0. */
        void update(Connection connection, int act) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
                statement.setLong(1, act + 1L);
                statement.setString(2, "IN_EXAMINATION");
                statement.setInt(3, act + 1);
                statement.setString(4, sample.hash(act));
                statement.setObject(5, sample.lastActAt());
                statement.setObject(6, sample.lastActAt());
                statement.setString(7, id);
                statement.executeUpdate();
            }
            sample.rows("ledger_entry").insert(connection, act, 1, renaming);
        }

        void answer(Connection connection, int task, int act, int opened) throws SQLException {
            lock(connection);
            readTasks(connection, id);
            try (PreparedStatement statement = connection.prepareStatement(ANSWER)) {
                statement.setString(1, "DONE");
                statement.setString(2, "符合要求");
                statement.setString(3, "xu.qing");
                statement.setObject(4, sample.lastActAt());
                statement.setString(5, id);
                statement.setInt(6, task);
                statement.executeUpdate();
            }
            update(connection, act);
            int from = sample.rows("task").size() > 4 ? 4 : task;
            insertTasks(connection, from, opened);
        }

        void decide(Connection connection, int task, int act) throws SQLException {
            answer(connection, task, act, 0);
            insertDocument(connection, 1);
        }

        private static void execute(Connection connection, String sql, String parameter) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, parameter);
                statement.execute();
            }
        }
    }

    /** For reading what was written. */
    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        racers.shutdown();
        dataSource.close();
    }
}
