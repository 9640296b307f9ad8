package org.onewindow.core.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.definition.DefinitionSource.SourceFile;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;

/** Reads a folder into a {@link DefinitionSource}, and never leaves it. */
final class FolderReader {
    private static final int MAX_DEPTH = 8;

    private final Path folder;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FolderReader(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    DefinitionSource read() {
        if (Files.isDirectory(folder)) {
            try {
                readFolder(folder.toRealPath(), "", 1);
            } catch (IOException e) {
                report("OW-DEF-1003", ".", reason(e));
            }
        } else {
            report("OW-DEF-1001", ".", folder.toString());
        }
        return new DefinitionSource(folder.toString(), files, findings);
    }

    private void readFolder(Path real, String prefix, int depth) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString().replace("/", "");
                if (!name.startsWith(".")) {
                    readEntry(entry, prefix + name, depth);
                }
            }
        } catch (IOException e) {
            report("OW-DEF-1003", prefix.isEmpty() ? "." : prefix, reason(e));
        }
    }

    private void readEntry(Path entry, String path, int depth) throws IOException {
        if (Files.isSymbolicLink(entry) && !leadsToFileInside(entry)) {
            report("OW-DEF-1004", path);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (depth == MAX_DEPTH) {
                report("OW-DEF-1003", path, "more than " + MAX_DEPTH + " folders deep");
            } else {
                readFolder(entry, path + "/", depth + 1);
            }
        } else {
            readFile(entry, path);
        }
    }

    /** Whether a link stays inside the folder; mounted configuration uses such links, from file to file. */
    private boolean leadsToFileInside(Path link) {
        try {
            Path target = link.toRealPath();
            return target.startsWith(folder.toRealPath()) && Files.isRegularFile(target);
        } catch (IOException e) {
            return false; // a link to nowhere or in a circle
        }
    }

    private void readFile(Path entry, String path) {
        if (!Files.isRegularFile(entry)) {
            report("OW-DEF-1003", path, "not a file");
            return;
        }
        try (InputStream in = Files.newInputStream(entry)) {
            byte[] bytes = in.readNBytes(DefinitionSource.MAX_FILE_BYTES + 1);
            if (bytes.length > DefinitionSource.MAX_FILE_BYTES) {
                report("OW-DEF-1005", path, Long.toString(Files.size(entry)));
            } else {
                files.add(new SourceFile(path, bytes));
            }
        } catch (IOException e) {
            report("OW-DEF-1003", path, reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "not a folder";
        }
        return String.valueOf(e.getMessage());
    }

    private void report(String code, String path, String... arguments) {
        findings.add(Finding.error(code, path, arguments).at(new SourcePlace(path, 1, 1)));
    }
}
