package org.onewindow.adapters.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.onewindow.adapters.rest.server.HttpSettings;

/** Where people reach the hall: what stands on paper that leaves it. */
@ApplicationScoped
public class PublicAddress {
    private final HttpSettings settings;

    @Inject
    PublicAddress(HttpSettings settings) {
        this.settings = settings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublicAddress() {
        this(null);
    }

    /**
     * The full address of a path.
     *
     * @param visit whose own way to the hall is taken where {@code onewindow.http.address} does not say another
     * @param path from {@code /} on
     */
    public String of(String path, Visit visit) {
        return settings.address().orElseGet(() -> asked(visit)) + path;
    }

    private String asked(Visit visit) {
        String scheme = settings.https() ? "https" : visit.request().getScheme();
        String host = visit.request().getHeader("Host");
        return scheme + "://" + (host == null ? visit.request().getServerName() : host);
    }
}
