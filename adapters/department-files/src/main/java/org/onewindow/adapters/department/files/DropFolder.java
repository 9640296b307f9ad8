package org.onewindow.adapters.department.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder that a department and the hall share. What appears in it is whole: it is written beside its place under a name that nobody
 * reads, brought to the disk, and renamed. Nothing is ever overwritten or thrown away.
 *
 * <pre>
 * outbox/    from the hall: letters, and a folder of files for each letter that has some
 * taken/     where the department puts the letters it has read
 * inbox/     from the department: replies
 * done/      replies that were read, each with a receipt
 * refused/   what could not be read, each with the reason
 * open.csv   which dispatches the department has and has not closed, if it says so: one key a line
 * </pre>
 *
 * @param root the folder
 */
record DropFolder(Path root) {
    static final String OUTBOX = "outbox";
    static final String TAKEN = "taken";
    static final String INBOX = "inbox";
    static final String DONE = "done";
    static final String REFUSED = "refused";
    static final String OPEN = "open.csv";
    private static final String RECEIPTS = ".receipts";
    private static final int AT_ONCE = 100;

    /** Work that fills a file. */
    interface Filling {
        void into(Path file) throws IOException;
    }

    /** The folder and those in it that are missing; not the folder itself, which may only be away. */
    static DropFolder open(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        for (String name : List.of(OUTBOX, TAKEN, INBOX, DONE, REFUSED, RECEIPTS)) {
            Files.createDirectories(root.resolve(name));
        }
        return new DropFolder(root);
    }

    /** Whether a letter of that name lies there or was taken from there. */
    boolean has(String name) {
        return Files.exists(root.resolve(OUTBOX).resolve(name))
                || Files.exists(root.resolve(TAKEN).resolve(name));
    }

    /** Lets {@code content} appear as {@code name} in the outbox, whole or not at all. */
    void lay(String name, byte[] content) throws IOException {
        appear(root.resolve(OUTBOX).resolve(name), file -> Files.write(file, content));
    }

    /** Lets a file appear in the folder that goes with a letter. */
    void layBeside(String letter, String name, InputStream content) throws IOException {
        Path folder = Files.createDirectories(root.resolve(OUTBOX).resolve(letter));
        appear(folder.resolve(name), file -> Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void appear(Path place, Filling filling) throws IOException {
        Path beside = place.resolveSibling("." + place.getFileName() + ".part");
        filling.into(beside);
        try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files in the inbox that are meant to be read, in the order of their names; at most 100. */
    List<Path> incoming() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(INBOX))) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(DropFolder::isMeant)
                    .sorted()
                    .limit(AT_ONCE)
                    .toList();
        }
    }

    /** Programs that copy files give those that are not whole another ending, or hide them. */
    private static boolean isMeant(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !name.startsWith("~") && (name.endsWith(".json") || name.endsWith(".csv"));
    }

    /** What became of the reply of that digest, if anything has. */
    boolean hasReceipt(String digest) {
        return Files.exists(root.resolve(RECEIPTS).resolve(digest));
    }

    String receipt(String digest) throws IOException {
        return Files.readString(root.resolve(RECEIPTS).resolve(digest));
    }

    void giveReceipt(String digest, String text) throws IOException {
        Path place = root.resolve(RECEIPTS).resolve(digest);
        appear(place, file -> Files.writeString(file, text));
    }

    /** Takes a file out of the inbox into {@code folder}, with {@code told} beside it; answers with its new name. */
    String takeOut(Path file, String folder, String told) throws IOException {
        String name = file.getFileName().toString();
        for (int i = 1; ; i++) {
            String free = i == 1 ? name : i + "-" + name;
            try {
                Path place = root.resolve(folder).resolve(free);
                Files.createFile(place);
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(root.resolve(folder).resolve(free + ".receipt.txt"), told, StandardCharsets.UTF_8);
                return folder + "/" + free;
            } catch (FileAlreadyExistsException e) {
                // a file of that name was there before; it is kept
            } catch (NoSuchFileException e) {
                return folder + "/" + free; // another node has taken it out
            }
        }
    }
}
