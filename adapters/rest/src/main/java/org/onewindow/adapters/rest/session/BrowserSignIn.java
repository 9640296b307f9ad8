package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.core.people.SignIn;
import org.onewindow.core.people.SignedIn;

/** Signs a browser in and out; the one way for pages and interface. */
@Dependent
public class BrowserSignIn {
    private final SignIn signIn;
    private final HallCookies cookies;

    @Inject
    BrowserSignIn(SignIn signIn, HallCookies cookies) {
        this.signIn = signIn;
        this.cookies = cookies;
    }

    /**
     * Signs in and gives the browser a new token; the one it may have had before ends. The page that answers the request belongs to the
     * new sign-in already.
     */
    public Answer<SignedIn> signIn(
            HttpServletRequest request, HttpServletResponse response, String name, String password) {
        return OutcomeMapper.answer(signIn.signIn(name, password, Visitor.client(request)))
                .map(fresh -> {
                    cookies.read(request, cookies.session()).ifPresent(signIn::signOut);
                    cookies.write(response, cookies.session(), fresh.token());
                    Visitor.set(request, fresh.who());
                    FormTokens.useSession(request, fresh.token());
                    return fresh.who();
                });
    }

    /** From now on the browser acts under {@code mandate}, or in the person's own name; nobody if it may not. */
    public Optional<SignedIn> actUnder(HttpServletRequest request, Optional<String> mandate) {
        return cookies.read(request, cookies.session()).flatMap(token -> signIn.actUnder(token, mandate));
    }

    /** Signs out; harmless if nobody is signed in. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, cookies.session()).ifPresent(signIn::signOut);
        cookies.clear(response, cookies.session());
    }

    /** Ends every sign-in of the person, on all devices. */
    public void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, cookies.session()).ifPresent(signIn::signOutEverywhere);
        cookies.clear(response, cookies.session());
    }
}
