package org.onewindow.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files of a module, be it a folder of the build or a jar. */
final class ClassFiles {
    private static final String ENDING = ".class";

    private ClassFiles() {}

    /** All classes that lie where {@code inModule} lies, by their binary name. */
    static Map<String, byte[]> of(Class<?> inModule) {
        try {
            Path module = Path.of(
                    inModule.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(module)) {
                return under(module);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + module.toUri()), Map.of())) {
                return under(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> under(Path folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                String name =
                        folder.relativize(file).toString().replace('\\', '.').replace('/', '.');
                classes.put(name.substring(0, name.length() - ENDING.length()), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
