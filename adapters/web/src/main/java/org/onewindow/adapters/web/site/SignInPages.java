package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.ReaderLanguage;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.web.page.KeptForm;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.people.SignedIn;

/** Signing in and out, and the visitor's choices of language and type size. */
@ApplicationScoped
class SignInPages implements PageGroup {
    private static final int A_YEAR = 365 * 24 * 3600;

    private final Instance<BrowserSignIn> signIn;

    @Inject
    SignInPages(Instance<BrowserSignIn> signIn) {
        this.signIn = signIn;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SignInPages() {
        this(null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/sign-in", visit -> form("", visit.field("back"), KeptForm.read(visit)))
                .post("/sign-in", this::signIn)
                .post("/sign-out", this::signOut)
                .post("/switch/language", visit -> choose(visit, ReaderLanguage.COOKIE, "zh-CN|en"))
                .post("/switch/print", visit -> choose(visit, "onewindow-large-print", "on|off"));
    }

    private static Reply.Page form(String name, String back, KeptForm kept) {
        return Reply.page("sign-in").with("name", name).with("wanted", back).with("kept", kept);
    }

    private Reply signIn(Visit visit) {
        Answer<SignedIn> answer =
                signIn.get().signIn(visit.request(), visit.response(), visit.field("name"), visit.field("password"));
        KeptForm kept = KeptForm.read(visit);
        if (answer instanceof Answer.Good<SignedIn> good) {
            // What was typed before the sign-in ended goes on its way once its sender says so.
            if (!kept.isEmpty() && kept.path().equals(ownPath(kept.path()))) {
                return Reply.page("send-again").with("kept", kept);
            }
            String back = visit.field("back");
            return Reply.seeOther(back.isEmpty() ? homeOf(good.value()) : ownPath(back));
        }
        Answer.Bad<SignedIn> bad = (Answer.Bad<SignedIn>) answer;
        return form(visit.field("name"), visit.field("back"), kept)
                .status(bad.status())
                .with("findings", bad.problem().findings());
    }

    private static String homeOf(SignedIn who) {
        for (Desk desk : Desk.values()) {
            if (who.caller().has(desk.role())) {
                return desk.path();
            }
        }
        return "/";
    }

    private Reply signOut(Visit visit) {
        signIn.get().signOut(visit.request(), visit.response());
        return Reply.seeOther("/");
    }

    private static Reply choose(Visit visit, String cookie, String allowed) {
        String choice = visit.field("to");
        if (choice.matches(allowed)) {
            Cookie chosen = new Cookie(cookie, choice);
            chosen.setPath("/");
            chosen.setMaxAge(A_YEAR);
            chosen.setHttpOnly(true);
            chosen.setAttribute("SameSite", "Lax");
            visit.response().addCookie(chosen);
        }
        return Reply.seeOther(ownPath(visit.field("back")));
    }

    /** Only ever a path of this hall: nobody is sent on to another place. */
    private static String ownPath(String path) {
        return path.matches("/[A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&_.-]*)?") && !path.startsWith("//") ? path : "/";
    }
}
