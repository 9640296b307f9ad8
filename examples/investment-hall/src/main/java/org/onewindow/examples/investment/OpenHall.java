package org.onewindow.examples.investment;

import java.util.function.Function;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.UnitOfWork;

/** Opens the hall without a server: its container, its database, its definitions in force. */
final class OpenHall {
    private OpenHall() {}

    /**
     * Opens the hall and hands it to {@code next}.
     *
     * @param weld not yet initialised; the process's own shutdown closes it, not Weld's
     * @throws StartFailure if something stands against it, in here or in {@code next}; the container is closed then
     */
    static <R> R open(Weld weld, Function<WeldContainer, R> next) {
        WeldContainer container;
        try {
            // Weld's own hook would pull the container away from under requests that are being finished.
            container = weld.skipShutdownHook().initialize();
        } catch (RuntimeException e) {
            throw StartFailure.of(e);
        }
        try {
            container.select(UnitOfWork.class).get().rollback();
            bringDefinitionsIntoForce(container);
            return next.apply(container);
        } catch (RuntimeException e) {
            StartFailure failure = StartFailure.of(e);
            if (container.isRunning()) {
                container.close();
            }
            throw failure;
        }
    }

    private static void bringDefinitionsIntoForce(WeldContainer container) {
        FolderInForce.Result result =
                container.select(FolderInForce.class).get().bring(HallFolder.source());
        if (result instanceof FolderInForce.Broken broken) {
            throw new BrokenFolderException(broken.proposal());
        }
        if (result instanceof FolderInForce.Refused refused) {
            throw new IllegalStateException("the definitions could not be published: " + refused.codes());
        }
    }
}
