package org.onewindow.adapters.rest.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.onewindow.core.people.SignedIn;

/** Who asks, as the request carries it past the edge. */
public final class Visitor {
    private static final String ATTRIBUTE = Visitor.class.getName();

    private Visitor() {}

    /** Who is signed in, if anybody is. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    static void set(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ATTRIBUTE, who);
    }

    /** What tells one client from another where tries are limited: its network address, as the nearest trusted proxy says. */
    public static String client(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
