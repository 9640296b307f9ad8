package org.onewindow.catalog.checker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;

/**
 * Checks a folder of definitions with every module's rules and the locality's own, without bringing anything into force.
 *
 * <p><b>Errors.</b> Whatever lies in the folder, the answer is a report; nothing is thrown for it.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class DefinitionChecker {
    private final DefinitionReader reader;
    private final PluginRegistry plugins;
    private final Messages messages;

    /**
     * A checker.
     *
     * @param reader with every kind of definition that is to be checked
     * @param plugins whose clashes are told with the findings: a local rule that clashes does not run
     * @param messages with the texts of every module whose rules run
     */
    @Inject
    public DefinitionChecker(DefinitionReader reader, PluginRegistry plugins, Messages messages) {
        this.reader = reader;
        this.plugins = plugins;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DefinitionChecker() {
        this(null, null, null);
    }

    /** Everything that is wrong with the files of {@code folder}. */
    public CheckReport check(Path folder) {
        return check(DefinitionSource.folder(folder));
    }

    /** Everything that is wrong with {@code source}. */
    public CheckReport check(DefinitionSource source) {
        CheckedDefinitions checked = reader.check(source);
        List<Finding> all = new ArrayList<>(checked.findings());
        all.addAll(plugins.findings());
        return new CheckReport(new CheckedDefinitions(source, checked.readings(), all), messages);
    }
}
