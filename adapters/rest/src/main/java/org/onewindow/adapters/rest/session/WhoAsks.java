package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.people.SignIn;
import org.onewindow.core.people.SignedIn;

/** Finds out who asks, once per request, and tells the kernel; whatever runs on the request's thread acts as that person. */
@Dependent
class WhoAsks extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient HallCookies cookies;
    private final transient SignIn signIn;
    private final transient CurrentCaller current;

    @Inject
    WhoAsks(HallCookies cookies, SignIn signIn, CurrentCaller current) {
        this.cookies = cookies;
        this.signIn = signIn;
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> who = cookies.read(request, cookies.session()).flatMap(signIn::of);
        who.ifPresent(signedIn -> Visitor.set(request, signedIn));
        Caller caller = who.map(SignedIn::caller).orElseGet(Caller.Anonymous::new);
        Optional<Exception> failure = current.as(caller, () -> failureOf(request, response, chain));
        if (failure.isPresent()) {
            rethrow(failure.get());
        }
    }

    /** What went wrong in the chain, carried out of a supplier that may not throw it. */
    private static Optional<Exception> failureOf(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (IOException | ServletException failure) {
            return Optional.of(failure);
        }
    }

    private static void rethrow(Exception failure) throws IOException, ServletException {
        if (failure instanceof IOException io) {
            throw io;
        }
        throw (ServletException) failure;
    }
}
