package org.onewindow.core.store;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How files are kept.
 *
 * @param store {@code onewindow.file.store}: kind of content store for new files, default {@code directory}
 * @param limit {@code onewindow.file.limit}: longest file in bytes, default 50 MB
 * @param scanner {@code onewindow.file.scanner}: kind of virus scanner that every file must pass; none if not set
 */
record FileSettings(String store, long limit, Optional<String> scanner) {
    private static final long DEFAULT_LIMIT = 50L << 20;

    static FileSettings from(Config config) {
        return new FileSettings(
                config.getOptionalValue("onewindow.file.store", String.class).orElse("directory"),
                config.getOptionalValue("onewindow.file.limit", Long.class).orElse(DEFAULT_LIMIT),
                config.getOptionalValue("onewindow.file.scanner", String.class));
    }
}
