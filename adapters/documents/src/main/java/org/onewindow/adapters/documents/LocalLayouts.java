package org.onewindow.adapters.documents;

import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where layouts are found: first {@code documents/} in the folder that a locality names by {@code onewindow.documents.theme}, then in
 * the module. A locality's {@code notice.html} takes the place of the module's.
 */
@Dependent
class LocalLayouts {
    private static final String OWN = "org/onewindow/adapters/documents/layouts/";

    private final Optional<Path> folder;

    LocalLayouts() {
        this(ConfigProvider.getConfig().getOptionalValue("onewindow.documents.theme", Path.class));
    }

    LocalLayouts(Optional<Path> folder) {
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new IllegalStateException("onewindow.documents.theme names no folder: " + path.toAbsolutePath());
        });
        this.folder = folder;
    }

    Loader<?> templates() {
        List<Loader<?>> loaders = new ArrayList<>();
        folder.map(path -> path.resolve("documents"))
                .filter(Files::isDirectory)
                .ifPresent(theirs ->
                        loaders.add(new FileLoader(theirs.toAbsolutePath().toString())));
        ClasspathLoader own = new ClasspathLoader(LocalLayouts.class.getClassLoader());
        own.setPrefix(OWN);
        loaders.add(own);
        DelegatingLoader all = new DelegatingLoader(loaders);
        all.setSuffix(".html");
        return all;
    }
}
