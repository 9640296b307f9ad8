package org.onewindow.adapters.persistence.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.spi.store.ContentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a directory, {@code onewindow.file.directory}, by default {@code files} in the folder {@code onewindow.data}. Several nodes
 * need the same directory.
 *
 * <p><b>Layout.</b> {@code ab/cd/abcd...} by the first digits of the key, so that no folder grows beyond measure; what is being
 * written lies in {@code incoming}. Readable for the hall's account only.
 *
 * <p><b>Durable.</b> Written, flushed, given its name by a link (which, unlike a move, never replaces a file), and then every folder
 * on the way is flushed.
 */
@ApplicationScoped
public class DirectoryContentStore implements ContentStore {
    private static final int BUFFER = 64 * 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final Duration LEFTOVER_AGE = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryContentStore.class);

    private final Path root;
    private final Clock clock;
    private final AtomicBoolean tidied = new AtomicBoolean();

    /** In the directory of the configuration. */
    @Inject
    public DirectoryContentStore(Clock clock) {
        this(configured(), clock);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DirectoryContentStore() {
        this(null);
    }

    /** In {@code root}, which is made when first needed. */
    DirectoryContentStore(Path root, Clock clock) {
        this.root = root.toAbsolutePath();
        this.clock = clock;
    }

    private static Path configured() {
        var config = ConfigProvider.getConfig();
        return config.getOptionalValue("onewindow.file.directory", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getOptionalValue("onewindow.data", String.class)
                                .orElse("onewindow-data"))
                        .resolve("files"));
    }

    @Override
    public String kind() {
        return "directory";
    }

    @Override
    public void put(String key, InputStream content) throws IOException {
        Path place = placeOf(key);
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(key);
        }
        Path incoming = madeFolder(root.resolve("incoming"));
        removeLeftovers(incoming);
        Path written = Files.createTempFile(incoming, key, ".part");
        try {
            write(content, written);
            Path folder = madeFolder(place.getParent());
            publish(written, place);
            flush(folder);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = fill(buffer, content); count > 0; count = fill(buffer, content)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
    }

    private static int fill(byte[] buffer, InputStream content) throws IOException {
        return content.readNBytes(buffer, 0, buffer.length);
    }

    private static void publish(Path written, Path place) throws IOException {
        try {
            Files.createLink(place, written);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            LOG.debug("no links in {}", place.getParent(), noLinksHere);
            Files.move(written, place);
        }
    }

    /** What a crash has left half written; once in a hall's run. */
    private void removeLeftovers(Path incoming) throws IOException {
        if (tidied.compareAndSet(false, true)) {
            FileTime before = FileTime.from(clock.instant().minus(LEFTOVER_AGE));
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                    incoming, part -> Files.getLastModifiedTime(part).compareTo(before) < 0)) {
                for (Path part : parts) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(placeOf(key));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(placeOf(key));
    }

    private Path placeOf(String key) {
        String checked = ContentKey.checked(key);
        return root.resolve(checked.substring(0, 2))
                .resolve(checked.substring(2, 4))
                .resolve(checked);
    }

    /** A new folder is durable only when the folder it lies in has been flushed. */
    private static Path madeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path outer = folder.getParent();
            madeFolder(outer);
            try {
                Files.createDirectory(folder, ownerOnly(folder));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            flush(outer);
        }
        return folder;
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** Other systems than those of the POSIX family cannot flush a folder, and need not. */
    private static void flush(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
