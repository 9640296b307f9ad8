package org.onewindow.adapters.rest.answer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which of the hall's two languages a request is answered. */
public final class ReaderLanguage {
    /** Name of the cookie that keeps a reader's own choice. */
    public static final String COOKIE = "onewindow-language";

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private ReaderLanguage() {}

    /** The reader's own choice, else the best of {@code Accept-Language}, else zh-CN. */
    public static Locale of(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> SPOKEN.stream()
                                .filter(locale -> locale.toLanguageTag().equals(cookie.getValue()))
                                .findFirst());
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> SPOKEN.stream().filter(spoken -> fits(range, spoken)))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a header that says nothing is no reason to refuse
        }
    }

    private static boolean fits(Locale.LanguageRange range, Locale spoken) {
        String wanted = range.getRange();
        return range.getWeight() > 0
                && (wanted.equals(spoken.getLanguage()) || wanted.startsWith(spoken.getLanguage() + "-"));
    }
}
