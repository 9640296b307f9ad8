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
    private static final long LARGEST_FILE = 50L << 20;
    private static final long LARGEST_REQUEST = 60L << 20;
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
        servlet.setMultipartConfig(new MultipartConfigElement("", LARGEST_FILE, LARGEST_REQUEST, IN_MEMORY));
        servlet.addMapping("/");
        context.addServlet("assets", assets.get()).addMapping("/assets/*");
    }
}
