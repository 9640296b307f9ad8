package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.core.act.Caller;
import org.onewindow.core.people.SignedIn;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** 登录: signing in and out. */
@Path("session")
@ForJersey
public class SessionResource implements ApiResource {
    private final BrowserSignIn browser;

    @Inject
    SessionResource(BrowserSignIn browser) {
        this.browser = browser;
    }

    /** What signing in takes. */
    public record Credentials(String name, String password) {
        @Override
        public String toString() {
            return "Credentials[" + name + "]";
        }
    }

    /** Who is signed in. */
    public record Me(
            String loginName,
            LocalizedText name,
            Set<Role> roles,
            Optional<DepartmentId> department,
            Instant expiresAt) {
        static Me of(SignedIn who) {
            Optional<DepartmentId> department =
                    who.caller() instanceof Caller.Staff staff ? staff.department() : Optional.empty();
            return new Me(who.loginName(), who.name(), who.caller().roles(), department, who.expiresAt());
        }
    }

    /** Nothing more to say. */
    public record Done(boolean done) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(value = "Sign in; the answer sets the session cookie", access = Access.PUBLIC, countsTries = true)
    public Answer<Me> signIn(
            Credentials credentials, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        return browser.signIn(request, response, credentials.name(), credentials.password())
                .map(Me::of);
    }

    @GET
    @Endpoint(value = "Who is signed in", access = Access.SIGNED_IN)
    public Answer<Me> me(@Context HttpServletRequest request) {
        return new Answer.Good<>(Me.of(Visitor.of(request).orElseThrow()));
    }

    @DELETE
    @Endpoint(value = "Sign out, here or on every device", access = Access.PUBLIC)
    public Answer<Done> signOut(
            @QueryParam("everywhere") @DefaultValue("false") boolean everywhere,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (everywhere) {
            browser.signOutEverywhere(request, response);
        } else {
            browser.signOut(request, response);
        }
        return new Answer.Good<>(new Done(true));
    }
}
