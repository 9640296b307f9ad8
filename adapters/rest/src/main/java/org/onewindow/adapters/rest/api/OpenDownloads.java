package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.Config;

/**
 * How many files of open data go out at once. Each may be as long as the catalogue and takes a thread until its reader has it: without a
 * bound, a few hundred slow readers would leave no thread to applicants.
 *
 * <p>{@code onewindow.open-data.downloads}: at most so many on this node, default 6.
 */
@ApplicationScoped
public class OpenDownloads implements Filter {
    private static final int DEFAULT = 6;
    private static final String GOING = OpenDownloads.class.getName();

    private final Semaphore places;

    @Inject
    OpenDownloads(Config config) {
        this(config.getOptionalValue("onewindow.open-data.downloads", Integer.class)
                .orElse(DEFAULT));
    }

    /** For the container's proxy. */
    protected OpenDownloads() {
        this(DEFAULT);
    }

    private OpenDownloads(int most) {
        this.places = new Semaphore(Math.max(1, most));
    }

    /** The name of the request's attribute that says that it has a place. */
    String going() {
        return GOING;
    }

    /** Whether there is a place for one more; who gets one names it under {@link #going()}. */
    boolean begin() {
        return places.tryAcquire();
    }

    /** However the request ends, its place is free again. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(GOING) != null) {
                end();
            }
        }
    }

    /** Gives a place back. */
    void end() {
        places.release();
    }
}
