package org.onewindow.adapters.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * 自助终端: a device in the hall that somebody of the hall has signed in on and left to visitors. It sees the kiosk's pages alone; every
 * other path leads back to them, so that nobody comes to a desk from it. Ending it ends the session.
 */
public final class KioskMode {
    /** Where visitors begin. */
    public static final String HOME = "/kiosk";

    private static final String COOKIE = "onewindow-kiosk";
    private static final int A_DAY = 24 * 3600;

    private KioskMode() {}

    /** Turns the browser of {@code visit} into a kiosk, for a day. */
    public static void begin(Visit visit) {
        visit.response().addCookie(cookie("on", A_DAY));
    }

    /** The browser is an ordinary one again. */
    public static void end(Visit visit) {
        visit.response().addCookie(cookie("", 0));
    }

    /** Whether the browser of {@code visit} is a kiosk. */
    public static boolean isOn(Visit visit) {
        return isOn(visit.request());
    }

    private static boolean isOn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("on"));
    }

    /** Whether a kiosk must not see what {@code visit} asks for; whoever has it signed in again begins with the form for that. */
    static boolean confines(Visit visit) {
        String path = visit.request().getRequestURI();
        boolean own = path.equals(HOME) || path.startsWith(HOME + "/") || path.equals("/switch/language");
        boolean signsIn = path.equals("/sign-in") && visit.who().isEmpty();
        return isOn(visit.request()) && !own && !signsIn;
    }

    private static Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
