package org.onewindow.adapters.rest.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.adapters.rest.server.HttpSettings;

/**
 * The hall's secret cookies: for this site only, unreadable to scripts, over https only where the hall is reached by https, and
 * gone when the browser closes.
 */
@Dependent
public class HallCookies {
    private final boolean https;

    @Inject
    HallCookies(HttpSettings settings) {
        this.https = settings.https();
    }

    /** The cookie that carries a sign-in's token. */
    public String session() {
        return name("onewindow-session");
    }

    /** The cookie by which the forms of somebody not signed in are told from a stranger's. */
    String visitor() {
        return name("onewindow-visitor");
    }

    /** Behind https with the prefix by which browsers refuse a cookie that another host or plain http has set. */
    private String name(String plain) {
        return https ? "__Host-" + plain : plain;
    }

    /** What the request shows in the cookie {@code name}. */
    public Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** Gives the browser a value to show from now on. */
    public void write(HttpServletResponse response, String name, String value) {
        response.addCookie(cookie(name, value));
    }

    /** Takes it away. */
    public void clear(HttpServletResponse response, String name) {
        Cookie gone = cookie(name, "");
        gone.setMaxAge(0);
        response.addCookie(gone);
    }

    private Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
