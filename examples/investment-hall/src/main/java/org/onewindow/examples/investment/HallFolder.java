package org.onewindow.examples.investment;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.definition.DefinitionSource;

/** The hall's definitions: the folder that {@code onewindow.definitions} names, or those that come with this example. */
final class HallFolder {
    private HallFolder() {}

    static DefinitionSource source() {
        Optional<Path> own = ConfigProvider.getConfig()
                .getOptionalValue("onewindow.definitions", String.class)
                .map(Path::of);
        return own.map(DefinitionSource::folder)
                .orElseGet(() -> DefinitionSource.classPath(HallFolder.class.getClassLoader(), "hall"));
    }
}
