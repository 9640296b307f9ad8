package org.onewindow.core.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.Config;
import org.onewindow.spi.finding.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the master key is kept: {@code onewindow.master-key} (base64 of 32 bytes), or else the file {@code master.key} in the folder
 * {@code onewindow.data}.
 *
 * @param configured the configured key, if there is one
 * @param file where it is kept otherwise
 */
record MasterKeyPlace(Optional<String> configured, Path file) {
    static final String KEY = "onewindow.master-key";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyPlace.class);

    static MasterKeyPlace from(Config config) {
        String folder = config.getOptionalValue("onewindow.data", String.class).orElse("onewindow-data");
        return new MasterKeyPlace(
                config.getOptionalValue(KEY, String.class), Path.of(folder).resolve("master.key"));
    }

    /**
     * The key, if it is there.
     *
     * @throws MasterKeyException if what is there is no key
     */
    Optional<MasterKey> find() {
        if (configured.isPresent()) {
            return Optional.of(parse(configured.get(), KEY));
        }
        try {
            return Files.exists(file)
                    ? Optional.of(parse(Files.readString(file, StandardCharsets.US_ASCII), file.toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes a key and keeps it in the file, readable for the hall's own account only, durable before it is used. If another node
     * is making it at this moment, theirs is used.
     */
    MasterKey make(RandomGenerator chance) {
        byte[] key = new byte[Crypto.KEY_BYTES];
        chance.nextBytes(key);
        byte[] text = Base64.getEncoder().encode(key);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "master", ".draft", ownerOnly(folder));
            try {
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(text));
                    channel.force(true);
                }
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
            return find().orElseThrow();
        } catch (IOException e) {
            throw new MasterKeyException(e, Finding.error("OW-PRV-0003", "", file.toString()));
        }
    }

    /** Unlike a move, neither a link nor a copy replaces a key that another node has made meanwhile. */
    private void publish(Path draft) throws IOException {
        try {
            linkOrCopy(draft);
            flushFolder();
        } catch (FileAlreadyExistsException madeByAnotherNode) {
            LOG.debug("another node has made {}", file);
        }
    }

    private void linkOrCopy(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            LOG.debug("no links in the folder of {}", file, e);
            Files.copy(draft, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void flushFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static MasterKey parse(String text, String place) {
        try {
            return new MasterKey(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new MasterKeyException(null, Finding.error("OW-PRV-0002", "", place));
        }
    }

    private MasterKeyException unreadable(IOException e) {
        return new MasterKeyException(e, Finding.error("OW-PRV-0004", "", file.toString()));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return configured.isPresent() ? KEY : file.toString();
    }
}
