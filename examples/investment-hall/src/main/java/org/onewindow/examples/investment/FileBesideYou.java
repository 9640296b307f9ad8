package org.onewindow.examples.investment;

import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The settings in {@code onewindow.properties} in the working directory, in UTF-8. System properties and environment variables go
 * before it.
 */
public final class FileBesideYou implements ConfigSourceProvider {
    private static final Path FILE = Path.of("onewindow.properties");
    /** Below environment variables (300), above what comes inside jars (100). */
    private static final int ORDINAL = 250;

    /** Called by the configuration library. */
    public FileBesideYou() {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        return Files.isRegularFile(FILE) ? List.of(read(FILE)) : List.of();
    }

    static ConfigSource read(Path file) {
        Properties settings = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            settings.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        Map<String, String> values = new HashMap<>();
        settings.stringPropertyNames()
                .forEach(name -> values.put(name, settings.getProperty(name).strip()));
        return new PropertiesConfigSource(values, file.toString(), ORDINAL);
    }
}
