package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.act.Refusal;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.store.VirusScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 隔离区: a file that is stored, to which nothing may refer before the hall's virus scanner has looked through it. */
@ApplicationScoped
class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int LONGEST_NAME = 80;

    private final PluginBoundary boundary;
    private final Optional<String> scanner;

    @Inject
    Quarantine(PluginBoundary boundary) {
        this.boundary = boundary;
        this.scanner = FileSettings.from(ConfigProvider.getConfig()).scanner();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Quarantine() {
        this.boundary = null;
        this.scanner = Optional.empty();
    }

    /** Opens the file that lies there. */
    @FunctionalInterface
    interface Stored {
        InputStream open() throws IOException;
    }

    /** Why the file may not leave; nothing if the scanner let it pass, or the hall has none. */
    Optional<Finding> objection(Stored file, String key) {
        return scanner.flatMap(kind -> answerOf(kind, file, key));
    }

    private Optional<Finding> answerOf(String kind, Stored file, String key) {
        PluginAnswer<VirusScanner.Verdict> answer = boundary.call(VirusScanner.class, kind, key, plugin -> {
            try (InputStream content = file.open()) {
                return plugin.scan(content);
            }
        });
        if (answer instanceof PluginAnswer.Answered<VirusScanner.Verdict> answered) {
            return answered.value() instanceof VirusScanner.Verdict.Infected infected
                    ? Optional.of(infected(infected.threat(), key))
                    : Optional.empty();
        }
        LOG.error("file {} was not scanned: {}", key, answer);
        return Optional.of(Finding.error(FileCodes.CANNOT_SCAN, ""));
    }

    private static Finding infected(String threat, String key) {
        String shown = threat.replaceAll("[^\\x21-\\x7e]", "?");
        shown = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
        LOG.warn("file {} was refused by the virus scanner: {}", key, shown);
        return Finding.error(FileCodes.INFECTED, "", shown);
    }

    /** Whether to try again later or not at all. */
    static Refusal.Kind kindOf(Finding objection) {
        return objection.code().equals(FileCodes.CANNOT_SCAN) ? Refusal.Kind.TRY_LATER : Refusal.Kind.INVALID;
    }
}
