package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.PersistentModule;

@OnBothDatabases
class StartTest {
    private static final List<PersistentModule> MODULES = List.of(new RehearsalPersistence(), new KernelPersistence());

    private final TestDatabase database;

    StartTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void three_nodes_that_start_at_once_on_an_empty_database_all_start() throws Exception {
        empty();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier start = new CyclicBarrier(3);
            List<Future<Database>> starting = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                starting.add(nodes.submit(() -> {
                    start.await();
                    return Database.open(settings(), MODULES);
                }));
            }
            for (Future<Database> each : starting) {
                each.get(120, TimeUnit.SECONDS).close();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(one("select count(*) from \"schema_history_rehearsal\" where \"version\" = '0001'"))
                .isEqualTo(1);
    }

    @Test
    void a_second_start_finds_what_the_first_one_left() throws SQLException {
        Database.open(settings(), MODULES).close();
        sql("insert into counter (id, last_ticket, version) values ('kept', 7, 1)");

        try (Database second = Database.open(settings(), MODULES);
                Connection connection = second.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select last_ticket from counter where id = 'kept'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        sql("delete from counter where id = 'kept'");
    }

    @Test
    void every_migration_can_be_cut_off_and_run_again() throws SQLException {
        Database.open(settings(), MODULES).close();
        sql("drop table keepsake");
        sql("drop table work_item");
        sql("drop table \"schema_history_rehearsal\"");
        sql("drop table \"schema_history_kernel\"");

        Database.open(settings(), MODULES).close();

        assertThat(one("select count(*) from keepsake")).isZero();
        assertThat(one("select count(*) from work_item")).isZero();
    }

    @Test
    void a_schema_newer_than_the_program_is_refused_and_left_alone() throws SQLException {
        Database.open(settings(), MODULES).close();
        sql("update \"schema_history_rehearsal\" set \"version\" = '9' where \"version\" = '0001'");
        long before = one("select count(*) from \"schema_history_rehearsal\"");

        try {
            NewerSchemaException refused =
                    catchThrowableOfType(NewerSchemaException.class, () -> Database.open(settings(), MODULES));
            assertThat(refused.finding().code()).isEqualTo("OW-DBS-0001");
            assertThat(refused.finding().arguments()).containsExactly("rehearsal", "9 counters");
            assertThat(one("select count(*) from \"schema_history_rehearsal\"")).isEqualTo(before);
        } finally {
            sql("update \"schema_history_rehearsal\" set \"version\" = '0001' where \"version\" = '9'");
        }
    }

    @Test
    void a_wrong_password_or_a_server_that_is_not_there_is_said_in_one_sentence() throws SQLException {
        Database.open(settings(), MODULES).close();
        DatabaseSettings wrong = database.kind() == DatabaseKind.POSTGRESQL
                ? new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/hall", "hall", "", 2, true)
                : new DatabaseSettings(database.url(), database.user(), "wrong", 2, true);

        assertThatThrownBy(() -> Database.open(wrong, MODULES))
                .isInstanceOfSatisfying(
                        DatabaseNotUsableException.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo("OW-DBS-0005"));
    }

    @Test
    void a_database_of_another_kind_is_refused() {
        DatabaseSettings other = new DatabaseSettings("jdbc:sqlite:hall.db", "hall", "secret", 2, true);

        assertThatThrownBy(() -> Database.open(other, MODULES))
                .isInstanceOfSatisfying(DatabaseNotUsableException.class, refused -> {
                    assertThat(refused.finding().code()).isEqualTo("OW-DBS-0006");
                    assertThat(refused.getMessage()).doesNotContain("secret");
                });
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(database.url(), database.user(), database.password(), 2, true);
    }

    private void empty() throws SQLException {
        sql(database.kind() == DatabaseKind.POSTGRESQL ? "drop schema public cascade" : "drop all objects");
        if (database.kind() == DatabaseKind.POSTGRESQL) {
            sql("create schema public");
        }
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private long one(String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
