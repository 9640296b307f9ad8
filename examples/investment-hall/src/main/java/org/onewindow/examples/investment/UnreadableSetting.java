package org.onewindow.examples.investment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting whose value is none: text where a number belongs.
 *
 * @param key such as {@code onewindow.http.port}
 */
record UnreadableSetting(String key) {
    /** How the configuration library names the key when it cannot convert a value; it throws no type of its own. */
    private static final Pattern CONVERSION =
            Pattern.compile("SRCFG\\d+: .*?\\b(onewindow\\.[a-z.-]+)\\b.*", Pattern.DOTALL);

    static Optional<UnreadableSetting> in(Throwable failure) {
        String message = failure.getMessage();
        if (!(failure instanceof IllegalArgumentException) || message == null) {
            return Optional.empty();
        }
        Matcher conversion = CONVERSION.matcher(message);
        return conversion.matches() ? Optional.of(new UnreadableSetting(conversion.group(1))) : Optional.empty();
    }

    String message() {
        return "The setting " + key + " has a value that cannot be read: see the table of settings in the README."
                + System.lineSeparator()
                + "配置项 " + key + " 的值无法识别：请对照说明文档中的配置表修改。";
    }
}
