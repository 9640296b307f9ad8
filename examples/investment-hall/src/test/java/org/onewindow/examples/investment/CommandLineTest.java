package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The hall as a process of its own, as its user meets it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineTest {
    private static final Pattern ADDRESS = Pattern.compile("大厅已开放: (http://localhost:\\d+/)");
    private static final int SECONDS_TO_END = 60;

    @TempDir
    Path folder;

    @Test
    void it_serves_its_first_page_keeps_its_data_ends_when_asked_to_and_leaves_newer_data_alone() throws Exception {
        Path data = folder.resolve("kept");
        Files.writeString(
                folder.resolve("onewindow.properties"), "onewindow.http.port=0\nonewindow.data=" + data + "\n");

        String first = playAndEnd(hall(), "INT");
        long entries = ledgerEntries(data);
        String second = playAndEnd(hall(), "TERM");

        assertThat(entries).isPositive();
        assertThat(ledgerEntries(data)).isEqualTo(entries);
        assertThat(first)
                .contains(data.toString(), "onewindow-demo", "jingwei", "The hall is closed. / 大厅已关闭。")
                .doesNotContain("\tat ");
        assertThat(second).contains(data.toString(), "大厅已关闭").doesNotContain("\tat ", "a new master key");

        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            statement.execute("update \"schema_history_kernel\" set \"version\" = '9999' where \"version\" = '0001'");
        }
        Ended third = ended(hall());
        assertThat(third.exitCode()).isEqualTo(3);
        assertThat(third.output()).contains("newer version of the program", "更新版本");
    }

    @Test
    void a_taken_port_ends_it_with_one_message() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Ended ended = ended(hall("-Donewindow.http.port=" + other.getLocalPort()));

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.output()).contains("is taken by another program", "已被其他程序占用");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_ends_it_with_one_message() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");

        Ended ended = ended(hall("-Donewindow.data=" + file, "-Donewindow.http.port=0"));

        assertThat(ended.exitCode()).isIn(3, 5);
        assertThat(ended.output()).contains(file.toString());
    }

    @Test
    void a_broken_definition_ends_it_with_one_message() throws Exception {
        Path item = Files.createDirectories(folder.resolve("hall/items")).resolve("filing.yaml");
        Files.writeString(item, "name: {zh: 备案}\nkind: IMEDIATE\n");

        Ended ended = ended(hall("-Donewindow.definitions=" + folder.resolve("hall"), "-Donewindow.http.port=0"));

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.output()).contains("items/filing.yaml:2:", "定义文件有错误");
    }

    private record Ended(int exitCode, String output) {}

    /** Its exit code and everything it said; none of it is a stack trace. */
    private static Ended ended(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as(output).isTrue();
        assertThat(output).doesNotContain("\tat ");
        return new Ended(process.exitValue(), output);
    }

    /** Everything it says from its start, over its first page, to its end by {@code signal}. */
    private static String playAndEnd(Process process, String signal) throws Exception {
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = null;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                Matcher opened = ADDRESS.matcher(line);
                if (opened.find()) {
                    address = URI.create(opened.group(1));
                }
                if (line.startsWith("Ctrl-C")) {
                    break;
                }
            }
            assertThat(address).as("%s", said).isNotNull();
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                            .start()
                            .waitFor())
                    .isZero();
            output.lines().forEach(line -> said.append(line).append('\n'));
        }
        assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
        return said.toString();
    }

    private Process hall(String... settings) throws IOException {
        // Whoever runs the tests in the background ignores Ctrl-C, and so would the child.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Donewindow.people.password-iterations=1"));
        command.addAll(List.of(settings));
        command.add(InvestmentHall.class.getName());
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // A machine without a locale, such as most containers.
        process.environment().put("LC_ALL", "C");
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return process.start();
    }

    /** What people have done, and the definitions; what the hall does by itself goes on where a hall that was ended left off. */
    private static long ledgerEntries(Path data) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from ledger_entry"
                        + " where actor_role <> 'SYSTEM' or act = 'PUBLISH_DEFINITIONS'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("onewindow"), "onewindow", "");
    }
}
