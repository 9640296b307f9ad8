package org.onewindow.adapters.web.page;

/**
 * Pages that belong together. One CDI bean per group.
 *
 * <p><b>Threads.</b> Handlers are called from several threads at once.
 */
public interface PageGroup {
    /** Adds the paths this group answers. */
    void addTo(Routes routes);
}
