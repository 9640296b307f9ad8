package org.onewindow.adapters.command;

import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.onewindow.catalog.checker.DefinitionChecker;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.finding.Finding;

/**
 * The checker with every rule that is on the class path, in a container that holds nothing else: no desk, no database, no port.
 */
final class CheckContainer implements AutoCloseable {
    private final OnlyTheChecker selection = new OnlyTheChecker();
    private final WeldContainer container;

    CheckContainer() {
        container = new Weld().skipShutdownHook().addExtension(selection).initialize();
    }

    DefinitionChecker checker() {
        return container.select(DefinitionChecker.class).get();
    }

    Messages messages() {
        return container.select(Messages.class).get();
    }

    /** One finding for each local rule or data source that cannot run without a hall. */
    List<Finding> leftOut() {
        return selection.leftOut();
    }

    @Override
    public void close() {
        container.close();
    }
}
