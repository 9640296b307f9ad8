package org.onewindow.core.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.spi.finding.Finding;

/**
 * The files of one definitions' folder, read into memory as they are.
 *
 * <p>What could not be read (missing folder, unreadable or oversized file, link out of the folder) is among
 * {@link #findings()}; nothing is thrown for it. Written as JSON a source is its {@link #digest()}.
 */
public final class DefinitionSource {
    /** The largest definition file that is read: 1 MB (1,048,576 bytes). */
    public static final int MAX_FILE_BYTES = 1 << 20;

    private final String name;
    private final List<SourceFile> files;
    private final List<Finding> findings;

    DefinitionSource(String name, List<SourceFile> files, List<Finding> findings) {
        this.name = name;
        this.files =
                files.stream().sorted(Comparator.comparing(SourceFile::path)).toList();
        this.findings = List.copyOf(findings);
    }

    /** The files of a folder and its sub-folders; those whose name begins with a dot are passed over. */
    public static DefinitionSource folder(Path folder) {
        return new FolderReader(folder).read();
    }

    /**
     * A folder that is packaged with a program.
     *
     * @param loader that finds {@code folder}, in a directory or a jar
     * @param folder such as {@code hall}, without a slash at either end
     * @throws IllegalArgumentException if there is no such folder on the class path
     */
    public static DefinitionSource classPath(ClassLoader loader, String folder) {
        URL url = loader.getResource(folder + "/hall.yaml");
        if (url == null) {
            throw new IllegalArgumentException("no folder " + folder + " with a hall.yaml on the class path");
        }
        try {
            if (url.openConnection() instanceof JarURLConnection inJar) {
                Path jar = Path.of(inJar.getJarFileURL().toURI());
                try (FileSystem files = FileSystems.newFileSystem(jar)) {
                    return folder(files.getPath("/" + folder));
                }
            }
            return folder(Path.of(url.toURI()).resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the definitions in " + url, e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("cannot open the definitions in " + url, e);
        }
    }

    /** Files given as texts, by path relative to the folder they would lie in. */
    public static DefinitionSource of(Map<String, String> texts) {
        List<SourceFile> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8))));
        return new DefinitionSource("texts", files, List.of());
    }

    /** Where the files come from, for messages. */
    public String name() {
        return name;
    }

    /** What could not be read. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many files could be read. */
    public int size() {
        return files.size();
    }

    /** SHA-256 over names and bytes of all files, 64 lower-case hexadecimal digits. */
    @JsonValue
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                digest.update((file.path() + "\0" + file.bytes().length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The files as texts in UTF-8, by path; what {@link #of} takes. Exact for a folder that was checked without errors. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** Every file that could be read, by path. */
    List<SourceFile> files() {
        return files;
    }

    @Override
    public String toString() {
        return name + " (" + files.size() + " files)";
    }

    /**
     * One file.
     *
     * @param path relative to the folder, with {@code /} between the parts
     * @param bytes its content; not changed by anybody
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the package, never compared
    record SourceFile(String path, byte[] bytes) {}
}
