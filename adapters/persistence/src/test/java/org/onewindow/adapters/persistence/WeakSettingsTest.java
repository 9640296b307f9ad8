package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;

@OnBothDatabases(DatabaseKind.POSTGRESQL)
class WeakSettingsTest {
    private final TestDatabase database;

    WeakSettingsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_database_that_forgets_commits_is_refused_and_the_setting_named() throws SQLException {
        weaken("off");

        DatabaseNotUsableException refused =
                catchThrowableOfType(DatabaseNotUsableException.class, () -> Database.open(settings(true), List.of()));

        assertThat(refused.finding().code()).isEqualTo("OW-DBS-0007");
        assertThat(refused.finding().arguments()).contains("synchronous_commit = off");
    }

    @Test
    void in_development_it_is_only_warned_of() throws SQLException {
        weaken("off");

        try (Database opened = Database.open(settings(false), List.of());
                Connection connection = opened.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void the_settings_of_a_fresh_server_are_accepted() throws SQLException {
        weaken("on");

        try (Database opened = Database.open(settings(true), List.of());
                Connection connection = opened.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private DatabaseSettings settings(boolean mustBeDurable) {
        return new DatabaseSettings(database.url(), database.user(), database.password(), 2, mustBeDurable);
    }

    private void weaken(String value) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet name = statement.executeQuery("select current_database()")) {
            name.next();
            String alter = "alter database " + name.getString(1) + " set synchronous_commit = " + value;
            statement.execute(alter);
        }
    }
}
