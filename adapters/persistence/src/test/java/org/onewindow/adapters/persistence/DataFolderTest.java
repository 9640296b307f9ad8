package org.onewindow.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_made_on_the_first_start() {
        Path data = folder.resolve("halls/kunshan");

        Database.open(in(data), List.of()).close();

        assertThat(data.resolve("onewindow.mv.db")).exists();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, no folder");

        assertThat(refusal(in(file))).isEqualTo("OW-DBS-0002");
    }

    @Test
    void a_database_in_use_by_another_program_is_named() throws IOException {
        Database.open(in(folder), List.of()).close();

        try (FileChannel other = FileChannel.open(
                        folder.resolve("onewindow.mv.db"), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(refusal(in(folder))).isEqualTo("OW-DBS-0003");
        }
    }

    @Test
    void a_damaged_file_is_named_and_left_alone() throws IOException {
        Path file = folder.resolve("onewindow.mv.db");
        byte[] damaged = "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, damaged);

        assertThat(refusal(in(folder))).isEqualTo("OW-DBS-0004");
        assertThat(file).hasBinaryContent(damaged);
    }

    private static String refusal(DatabaseSettings settings) {
        return catchThrowableOfType(DataFolderException.class, () -> Database.open(settings, List.of()))
                .finding()
                .code();
    }

    private static DatabaseSettings in(Path folder) {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("onewindow"), "onewindow", "", 2, true);
    }
}
