package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;

/** What the README of the interface tells to type is typed, and answered as it says. */
@OnBothDatabases(DatabaseKind.H2_FILE)
class CurlLinesTest {
    private static final Pattern SHELL_BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final String STATUS = "status of the answer: ";
    private static final int MOST_SECONDS = 60;

    private final TestDatabase database;

    CurlLinesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void the_curl_lines_of_the_readme_do_what_it_says(@TempDir Path folder) throws Exception {
        assumeTrue(isOnPath("curl") && isOnPath("sh"), "no curl on this machine: the README's lines are not tried");
        List<String> blocks = SHELL_BLOCK
                .matcher(Files.readString(Path.of("../../adapters/rest/README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(1);

        try (RunningHall hall = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            String told = typed(blocks.get(0), hall.uri().getAuthority(), folder);

            assertThat(told.lines()
                            .filter(line -> line.startsWith(STATUS))
                            .map(line -> line.substring(STATUS.length())))
                    .as(told)
                    .containsExactly("200", "200", "200", "200", "422");
            assertThat(told)
                    .contains("\"description\":\"/api/v1/openapi.json\"", "\"loginName\":\"jingwei\"")
                    .contains("application/problem+json", "\"findings\"");
        }
    }

    /** The lines as they stand, in a shell whose curl also tells the status. */
    private static String typed(String lines, String hall, Path folder) throws Exception {
        assertThat(lines).contains("localhost:8080");
        String told = "curl() { command curl -sS --noproxy '*' -w '\\n" + STATUS
                + "%{http_code}\\n%{content_type}\\n' \"$@\"; }\n";
        Path script = Files.writeString(folder.resolve("typed.sh"), told + lines.replace("localhost:8080", hall));
        Path answers = folder.resolve("answers.txt");
        Process shell = new ProcessBuilder("sh", "-e", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        try {
            assertThat(shell.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("the shell has ended")
                    .isTrue();
            assertThat(shell.exitValue()).as(Files.readString(answers)).isZero();
        } finally {
            shell.destroyForcibly();
        }
        return Files.readString(answers, StandardCharsets.UTF_8);
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
