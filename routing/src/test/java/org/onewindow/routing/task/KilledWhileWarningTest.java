package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.time.Warning;
import org.onewindow.routing.supervision.SupervisionReading;
import org.onewindow.routing.supervision.SupervisionReading.Given;

/**
 * A hall that is killed in the middle of warning: when it is up again every warning goes on record that was not there, and none twice
 * (G14). Short by default; {@code onewindow.kill.rounds} and {@code onewindow.kill.seed} for more.
 */
class KilledWhileWarningTest {
    private static final int ROUNDS = Integer.getInteger("onewindow.kill.rounds", 2);
    private static final long SEED = Long.getLong("onewindow.kill.seed", 20261127L);
    private static final int APPLICATIONS = 40;
    /** Yellow and red of the open step, yellow of both limits. */
    private static final int WARNINGS = 4;

    private static final int LONGEST_LIFE_MILLIS = 300;

    @TempDir
    private Path folder;

    @Test
    void after_a_kill_what_was_not_on_record_is_put_there_and_nothing_twice() throws Exception {
        Random chance = new Random(SEED);
        int struck = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path own = folder.resolve("round" + round);
            List<String> applications = untilKilled(own, chance);
            try (HallFixture hall = WarningUntilKilled.hall(own)) {
                hall.clock().advance(WarningUntilKilled.STANDSTILL);
                struck += warnings(hall, applications).size() < APPLICATIONS * WARNINGS ? 1 : 0;

                hall.get(StepWatch.class).warnOfWhatIsDue();
                hall.get(DeadlineWatch.class).actOnWhatIsDue();

                assertThat(applications).hasSize(APPLICATIONS);
                for (String application : applications) {
                    assertThat(warnings(hall, List.of(application)))
                            .hasSize(WARNINGS)
                            .doesNotHaveDuplicates();
                }
                assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
            }
        }
        assertThat(struck)
                .as("kills that struck before everything was on record")
                .isPositive();
    }

    private static List<Warning> warnings(HallFixture hall, List<String> applications) {
        SupervisionReading reading = hall.get(SupervisionReading.class);
        return applications.stream()
                .flatMap(each -> reading.warnings(each, new Scope.WholeHall()).stream())
                .map(Given::warning)
                .toList();
    }

    private static List<String> untilKilled(Path own, Random chance) throws IOException, InterruptedException {
        Files.createDirectories(own);
        Process hall = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarningUntilKilled.class.getName(),
                        own.toString(),
                        Integer.toString(APPLICATIONS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> accepted = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(hall.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("ready")) {
                if (line.startsWith("accepted ")) {
                    accepted.add(line.substring("accepted ".length()));
                }
                line = said.readLine();
            }
            assertThat(line).as("the hall started").isNotNull();
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_LIFE_MILLIS));
        } finally {
            hall.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        return accepted;
    }
}
