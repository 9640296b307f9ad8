package org.onewindow.adapters.persistence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.store.ContentStoreContract;
import org.onewindow.spi.store.ContentStore;

class DirectoryContentStoreTest extends ContentStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private final Path root;
    private final DirectoryContentStore store;

    DirectoryContentStoreTest(@TempDir Path folder) {
        root = folder.resolve("data").resolve("files");
        store = new DirectoryContentStore(root, Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    @Override
    protected ContentStore store() {
        return store;
    }

    @Test
    void files_lie_in_folders_that_only_the_halls_account_may_open() throws IOException {
        String key = newKey();

        store.put(key, new ByteArrayInputStream(new byte[10]));

        Path place =
                root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
        assertThat(place).hasBinaryContent(new byte[10]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_half_written_stays_behind() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();

        assertThatThrownBy(() -> store.put(newKey(), gone)).isInstanceOf(IOException.class);

        assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void what_a_crash_left_half_written_is_removed_after_a_day() throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path old = Files.createFile(incoming.resolve("old.part"));
        Path fresh = Files.createFile(incoming.resolve("fresh.part"));
        Files.setLastModifiedTime(old, FileTime.from(MONDAY.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(MONDAY.minus(Duration.ofHours(1))));

        store.put(newKey(), new ByteArrayInputStream(new byte[1]));

        assertThat(list(incoming)).containsExactly(fresh);
    }

    @Test
    void a_directory_that_cannot_be_made_is_told() throws IOException {
        Files.writeString(root.getParent(), "a file where the folder should be");

        assertThatThrownBy(() -> store.put(newKey(), new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
