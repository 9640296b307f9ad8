package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.onewindow.adapters.rest.server.HttpModule;

/** Hangs pages and their assets into the hall's server. */
@ApplicationScoped
class PagesModule implements HttpModule {
    /** The edge has counted the request's bytes before anybody reads them, so these limits only must not be lower. */
    private static final long UNLIMITED = -1;

    private static final int IN_MEMORY = 64 << 10;

    private final Instance<PagesServlet> pages;
    private final Instance<AssetsServlet> assets;

    @Inject
    PagesModule(Instance<PagesServlet> pages, Instance<AssetsServlet> assets) {
        this.pages = pages;
        this.assets = assets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PagesModule() {
        this(null, null);
    }

    @Override
    public void addTo(ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet("pages", pages.get());
        servlet.setMultipartConfig(new MultipartConfigElement("", UNLIMITED, UNLIMITED, IN_MEMORY));
        servlet.addMapping("/");
        context.addServlet("assets", assets.get()).addMapping("/assets/*");
    }
}
