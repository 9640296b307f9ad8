package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.FindingReport;
import org.onewindow.core.text.Messages;

/**
 * Checks a folder of definitions with every module's rules, without bringing anything into force.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class DefinitionChecker {
    private final DefinitionReader reader;
    private final Messages messages;

    @Inject
    DefinitionChecker(DefinitionReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DefinitionChecker() {
        this(null, null);
    }

    /** Everything that is wrong with the files of {@code folder}. */
    public CheckReport check(Path folder) {
        return check(DefinitionSource.folder(folder));
    }

    /** Everything that is wrong with {@code source}. */
    public CheckReport check(DefinitionSource source) {
        return new CheckReport(reader.check(source), messages);
    }

    /**
     * What a check found.
     *
     * @param checked the definitions and their findings
     * @param messages in which words it is told
     */
    public record CheckReport(CheckedDefinitions checked, Messages messages) {
        /** Whether nothing stands against publishing. */
        public boolean sound() {
            return checked.sound();
        }

        /** For people: each finding with its place, its line and how to mend it. */
        public String text(Locale locale) {
            return new FindingReport(messages, locale).of(checked);
        }

        /** For scripts: 0 if sound, 1 if not. */
        public int exitCode() {
            return sound() ? 0 : 1;
        }
    }
}
