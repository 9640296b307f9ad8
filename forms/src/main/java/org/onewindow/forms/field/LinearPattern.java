package org.onewindow.forms.field;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.onewindow.spi.LocalizedText;

/**
 * A pattern of a template, run in time linear in the text, so that no template and no text can hold the hall up. Look-around
 * and back-references do not exist in it.
 */
final class LinearPattern {
    /** Instructions of the compiled pattern at most; each character of a text costs that many steps at worst. */
    private static final int LARGEST = 5_000;

    private final Pattern pattern;
    private final LocalizedText help;

    private LinearPattern(Pattern pattern, LocalizedText help) {
        this.pattern = pattern;
        this.help = help;
    }

    /**
     * Compiles a pattern.
     *
     * @param help what it asks for, in words
     * @throws UnusableException if it is no such pattern, or too large
     */
    static LinearPattern of(String text, LocalizedText help) throws UnusableException {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.programSize() > LARGEST) {
                throw new UnusableException("more than " + LARGEST + " instructions", text);
            }
            return new LinearPattern(pattern, help);
        } catch (PatternSyntaxException e) {
            throw new UnusableException(e.getDescription(), e.getPattern());
        }
    }

    boolean occursIn(String text) {
        return pattern.matcher(text).find();
    }

    String text() {
        return pattern.pattern();
    }

    LocalizedText help() {
        return help;
    }

    /** Why a pattern cannot be used. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String part;

        UnusableException(String reason, String part) {
            super(reason);
            this.part = part;
        }

        /** The part of the pattern that is at fault. */
        String part() {
            return part;
        }
    }
}
