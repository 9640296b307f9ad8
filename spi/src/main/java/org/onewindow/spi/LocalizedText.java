package org.onewindow.spi;

import java.util.Locale;
import java.util.Objects;

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
}
