package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.store.FileSweep;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.store.ContentRef;

/**
 * A hall that is killed at any moment while files arrive: whatever it answered for is there, byte for byte, and of the rest nothing stays
 * behind. Short by default; {@code onewindow.kill.rounds} and {@code onewindow.kill.seed} for more.
 */
class KilledWhileTakingInTest {
    private static final int ROUNDS = Integer.getInteger("onewindow.kill.rounds", 2);
    private static final long SEED = Long.getLong("onewindow.kill.seed", 20261127L);
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"directory", "database"})
    void what_was_answered_is_there_and_of_the_rest_nothing_stays_behind(String store) throws Exception {
        Random chance = new Random(SEED);
        List<ContentRef> answered = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(untilKilled(store, chance));
        }
        try (HallFixture hall = TakingInUntilKilled.hall(folder, store)) {
            SubjectId owner = TakingInUntilKilled.owner(hall);
            for (ContentRef file : answered) {
                try (InputStream content = hall.get(MaterialFiles.class).open(owner, file)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();

            hall.clock().advance(Duration.ofHours(25));
            int swept = sweptToTheEnd(hall);

            assertThat(swept).isGreaterThanOrEqualTo(answered.size());
            assertThat(count(hall, "stored_file")).isZero();
            assertThat(count(hall, "file_upload")).isZero();
            assertThat(count(hall, "content_piece")).isZero();
            assertThat(filesIn(folder.resolve("files"))).isEmpty();
        }
        Files.writeString(
                Path.of("target", "killed-while-taking-in-" + store + ".txt"),
                "killed %d times, %d files answered for, all of them there%n".formatted(ROUNDS, answered.size()));
    }

    private List<ContentRef> untilKilled(String store, Random chance) throws IOException, InterruptedException {
        Process hall = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakingInUntilKilled.class.getName(),
                        folder.toString(),
                        store,
                        Long.toString(chance.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ContentRef> answered = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(hall.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("ready")) {
                line = said.readLine();
            }
            assertThat(line).as("the hall started").isNotNull();
            Thread killer = new Thread(() -> killAfter(chance.nextInt(LONGEST_LIFE_MILLIS), hall));
            killer.start();
            for (line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", -1);
                // The last line may be cut off in the middle.
                if (words.length == 4 && words[0].equals("kept") && words[3].matches("\\d+")) {
                    answered.add(new ContentRef(words[1], words[2], Long.parseLong(words[3]), "application/pdf"));
                }
            }
            killer.join();
        } finally {
            hall.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        return answered;
    }

    private static void killAfter(int millis, Process hall) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Process.destroyForcibly would close the stream that the answers are still read from.
        hall.toHandle().destroyForcibly();
    }

    private static int sweptToTheEnd(HallFixture hall) {
        int swept = 0;
        int now = hall.get(FileSweep.class).sweep();
        while (now > 0) {
            swept += now;
            now = hall.get(FileSweep.class).sweep();
        }
        return swept;
    }

    private static List<Path> filesIn(Path files) throws IOException {
        if (!Files.exists(files)) {
            return List.of();
        }
        // What was half written is removed with the first file after a day, by the machine's clock.
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("incoming"))
                    .toList();
        }
    }

    private static long count(HallFixture hall, String table) throws Exception {
        try (Connection connection = hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
