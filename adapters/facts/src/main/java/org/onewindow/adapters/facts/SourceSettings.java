package org.onewindow.adapters.facts;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the configuration says of one register: {@code onewindow.source.<id>.url}, {@code .token}, {@code .user}, {@code .password}. */
final class SourceSettings {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private final Config config;
    private final String prefix;

    private SourceSettings(Config config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    static SourceSettings of(String source) {
        return new SourceSettings(ConfigProvider.getConfig(), "onewindow.source." + source + ".");
    }

    /** Another address than the definition's, or where the database is. */
    Optional<String> url() {
        return text("url");
    }

    /** The bearer token. */
    Optional<String> token() {
        return text("token");
    }

    /** Who asks the database. */
    Optional<String> user() {
        return text("user");
    }

    /** The database's password. */
    Optional<String> password() {
        return text("password");
    }

    /** How long a question may take: as long as a form waits. */
    Duration patience() {
        return config.getOptionalValue("onewindow.facts.patience", Duration.class)
                .orElse(USUAL_PATIENCE);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(prefix + key, String.class);
    }
}
