package org.onewindow.adapters.web.page;

import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a locality gives its hall's pages instead of the module's own: a folder named by {@code onewindow.web.theme}.
 *
 * <p>In it, each only if the locality wants it: {@code tokens.css} with the tokens to be changed, which is put behind the module's own so
 * that new tokens of later versions keep their values; {@code icon.svg}; and {@code pages/} with templates, each in place of the
 * module's template of that name.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class Theme {
    private static final String TEMPLATES = "org/onewindow/adapters/web/pages/";
    private static final String ASSETS = "/org/onewindow/adapters/web/assets/";
    private static final String ENDING = ".html";

    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);

    private final Optional<Path> folder;

    Theme() {
        this(ConfigProvider.getConfig().getOptionalValue("onewindow.web.theme", Path.class));
    }

    Theme(Optional<Path> folder) {
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new IllegalStateException("onewindow.web.theme names no folder: " + path.toAbsolutePath());
        });
        this.folder = folder;
        Contrast.weakIn(new String(extended("tokens.css"), StandardCharsets.UTF_8))
                .forEach(weak ->
                        LOG.warn("hard to read in this theme: {}; at least {} is needed", weak, Contrast.ENOUGH));
    }

    /** Finds templates: the locality's first, then the module's. */
    Loader<?> templates() {
        List<Loader<?>> loaders = new ArrayList<>();
        folder.map(path -> path.resolve("pages"))
                .filter(Files::isDirectory)
                .ifPresent(pages ->
                        loaders.add(new FileLoader(pages.toAbsolutePath().toString())));
        ClasspathLoader own = new ClasspathLoader(Theme.class.getClassLoader());
        own.setPrefix(TEMPLATES);
        loaders.add(own);
        DelegatingLoader all = new DelegatingLoader(loaders);
        all.setSuffix(ENDING);
        return all;
    }

    /** The module's asset of that name, with the locality's behind it. */
    byte[] extended(String name) {
        byte[] own = own(name);
        return theirs(name)
                .map(more -> {
                    byte[] both = new byte[own.length + more.length];
                    System.arraycopy(own, 0, both, 0, own.length);
                    System.arraycopy(more, 0, both, own.length, more.length);
                    return both;
                })
                .orElse(own);
    }

    /** The locality's asset of that name, or the module's. */
    byte[] replaced(String name) {
        return theirs(name).orElseGet(() -> own(name));
    }

    /** The module's asset of that name. */
    byte[] own(String name) {
        try (InputStream content = Theme.class.getResourceAsStream(ASSETS + name)) {
            if (content == null) {
                throw new IllegalStateException("missing from the module: " + name);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> theirs(String name) {
        return folder.map(path -> path.resolve(name))
                .filter(Files::isRegularFile)
                .map(path -> {
                    try {
                        return Files.readAllBytes(path);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
