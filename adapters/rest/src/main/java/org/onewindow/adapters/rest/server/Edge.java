package org.onewindow.adapters.rest.server;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.List;

/** What every request passes first, in this order. */
@Dependent
class Edge implements HttpModule {
    private final List<Filter> filters;

    @Inject
    Edge(
            UnreadBody unread,
            SecurityHeaders headers,
            LastResort lastResort,
            PlainPath path,
            KnownCharset charset,
            BodyLimit body) {
        this.filters = List.of(unread, headers, lastResort, path, charset, body);
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void addTo(ServletContext context) {
        filters.forEach(filter -> HttpModule.addFilter(context, filter));
        context.addServlet("onewindow-health", new HealthServlet()).addMapping("/health");
    }
}
