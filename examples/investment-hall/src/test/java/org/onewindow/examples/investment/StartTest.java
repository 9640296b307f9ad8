package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.database.TestDatabase;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named_with_the_way_to_another() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.inMemory();
                ServerSocket other = new ServerSocket(0)) {
            StartFailure failure = failureOf(database, "onewindow.http.port", "" + other.getLocalPort());

            assertThat(failure.exitCode()).isEqualTo(2);
            assertThat(failure)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("端口 " + other.getLocalPort() + " 已被其他程序占用")
                    .hasMessageContaining("-Donewindow.http.port=9000");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");

        StartFailure failure = failureOf(Map.of("onewindow.data", file.toString()));

        assertThat(failure.exitCode()).isEqualTo(3);
        assertThat(failure)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("onewindow.data")
                .hasMessageContaining("无法写入");
    }

    @Test
    void a_database_of_a_newer_program_is_left_alone() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.inFolder()) {
            RunningHall.start(HallUnderTest.on(database, Map.of())).close();
            pretendANewerProgramWasHere(database);

            StartFailure failure = failureOf(database, "onewindow.mode", "production");

            assertThat(failure.exitCode()).isEqualTo(3);
            assertThat(failure)
                    .hasMessageContaining("newer version of the program")
                    .hasMessageContaining("9999")
                    .hasMessageContaining("备份");
        }
    }

    private static void pretendANewerProgramWasHere(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update \"schema_history_kernel\" set \"version\" = '9999' where \"version\" = '0001'");
        }
    }

    @Test
    void a_broken_definition_is_shown_with_file_line_and_mend_in_both_languages() throws IOException, SQLException {
        Path item = Files.createDirectories(folder.resolve("hall/items")).resolve("filing.yaml");
        Files.writeString(item, "name: {zh: 备案}\nkind: IMEDIATE\n");

        try (TestDatabase database = TestDatabase.inMemory()) {
            StartFailure failure = failureOf(
                    database, "onewindow.definitions", folder.resolve("hall").toString());

            assertThat(failure.exitCode()).isEqualTo(4);
            assertThat(failure)
                    .hasMessageContaining("items/filing.yaml:2:")
                    .hasMessageContaining("kind: IMEDIATE")
                    .hasMessageContaining("its definitions have errors")
                    .hasMessageContaining("定义文件有错误");
        }
    }

    @Test
    void a_folder_of_definitions_that_is_not_there_is_named() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.inMemory()) {
            Path nowhere = folder.resolve("nowhere");

            StartFailure failure = failureOf(database, "onewindow.definitions", nowhere.toString());

            assertThat(failure.exitCode()).isEqualTo(4);
            assertThat(failure).hasMessageContaining(nowhere.toString());
        }
    }

    @Test
    void a_setting_that_cannot_be_read_is_named() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.inMemory()) {
            StartFailure failure = failureOf(database, "onewindow.http.port", "eighty");

            assertThat(failure.exitCode()).isEqualTo(6);
            assertThat(failure)
                    .hasMessageContaining("The setting onewindow.http.port")
                    .hasMessageContaining("配置项 onewindow.http.port");
        }
    }

    @Test
    void what_failed_to_start_leaves_nothing_running() throws IOException, SQLException {
        try (TestDatabase database = TestDatabase.inFolder();
                ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> RunningHall.start(
                            HallUnderTest.on(database, Map.of("onewindow.http.port", "" + other.getLocalPort()))))
                    .isInstanceOf(StartFailure.class);

            // The embedded database belongs to one hall at a time: it could not be opened if the first still held it.
            RunningHall.start(HallUnderTest.on(database, Map.of())).close();
        }
    }

    @Test
    void settings_are_read_from_the_file_beside_you_below_properties_and_environment() throws IOException {
        Path file = Files.writeString(
                folder.resolve("onewindow.properties"), "# 端口\nonewindow.http.port = 9000 \nonewindow.data=数据\n");

        assertThat(FileBesideYou.read(file))
                .satisfies(source ->
                        assertThat(source.getValue("onewindow.http.port")).isEqualTo("9000"))
                .satisfies(
                        source -> assertThat(source.getValue("onewindow.data")).isEqualTo("数据"))
                .satisfies(source -> assertThat(source.getOrdinal()).isBetween(101, 299));
    }

    private static StartFailure failureOf(TestDatabase database, String key, String value) {
        return catchThrowableOfType(
                StartFailure.class, () -> RunningHall.start(HallUnderTest.on(database, Map.of(key, value))));
    }

    private static StartFailure failureOf(Map<String, String> settings) {
        return catchThrowableOfType(StartFailure.class, () -> RunningHall.start(HallUnderTest.with(settings)));
    }
}
