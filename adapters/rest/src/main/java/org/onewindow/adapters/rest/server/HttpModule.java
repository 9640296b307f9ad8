package org.onewindow.adapters.rest.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;

/**
 * One face of the hall: it hangs its servlets and filters into the hall's server.
 *
 * <p><b>Shape.</b> One CDI bean per face. It works in the hall's own server and in any servlet container alike.
 * <p><b>Guaranteed.</b> Called once, while the server starts, in ascending order of {@link #order()}. Before any servlet or filter
 * added here, a request has passed the edge: its path is plain, its body is limited, the security headers are set, who asks is
 * known to {@link org.onewindow.core.act.CurrentCaller}, and a changing request did not come from a foreign site.
 * <p><b>Demanded.</b> Servlets and filters are added by instance or as CDI beans, with asynchronous support if they stream.
 */
public interface HttpModule {
    /** The order of modules that do not care. */
    int USUAL = 1000;

    /** Where in the row of modules this one stands; filters of lower order run first. */
    default int order() {
        return USUAL;
    }

    /** Adds servlets, filters and listeners. */
    void addTo(ServletContext context);

    /** The server begins to stop: whoever streams without an end of its own ends it now, so that nobody waits for it. */
    default void serverStops() {}

    /** Adds a filter that every request passes, after those added before. */
    static void addFilter(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic added = context.addFilter(filter.getClass().getName(), filter);
        added.setAsyncSupported(true);
        added.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
