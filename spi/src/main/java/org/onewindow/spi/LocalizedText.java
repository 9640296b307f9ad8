package org.onewindow.spi;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A text for people in the two languages of the hall.
 *
 * <p><b>Shape.</b> {@code zh} is never blank; {@code en} may be empty, then {@link #in(Locale)} answers the Chinese text.
 *
 * @param zh simplified Chinese (zh-CN), not blank
 * @param en English, or the empty string if there is none
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record LocalizedText(String zh, String en) {
    private static final String BETWEEN = "‖";

    public LocalizedText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
        if (zh.isBlank()) {
            throw new IllegalArgumentException("the Chinese text must not be blank");
        }
    }

    /** A text that exists in Chinese only. */
    public static LocalizedText chinese(String zh) {
        return new LocalizedText(zh, "");
    }

    /** The text in the language of {@code locale}: English if asked for and present, Chinese otherwise. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !en.isBlank() ? en : zh;
    }

    /** Both texts as one argument of a finding or message, so that whoever shows it picks the reader's: {@code 总投资‖Investment}. */
    public String asArgument() {
        return en.isBlank() ? zh : zh + BETWEEN + en;
    }

    /** The two texts that {@link #asArgument()} put together; nothing if {@code argument} is a single text. */
    public static Optional<LocalizedText> fromArgument(String argument) {
        int between = argument.indexOf(BETWEEN);
        return between < 1 || argument.substring(0, between).isBlank()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        argument.substring(0, between), argument.substring(between + BETWEEN.length())));
    }
}
