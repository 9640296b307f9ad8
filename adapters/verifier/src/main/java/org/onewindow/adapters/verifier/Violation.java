package org.onewindow.adapters.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing wrong with a ledger.
 *
 * @param kind what is wrong
 * @param chain of which chain; at most 40 printable characters, empty if not even that could be read
 * @param seq at which entry of the chain, or in which row or line if {@code kind} is {@link Kind#UNREADABLE}
 * @param detail the position, positions or column that the sentence names, or the empty string
 */
public record Violation(Kind kind, String chain, long seq, String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** The entry's content does not fit its hash. */
        CHANGED,
        /** Entries are missing before this one. */
        REMOVED,
        /** The hall did not write this entry here. */
        INSERTED,
        /** The entry stands at another position than the one it was written for. */
        REORDERED,
        /** The next entry continues another one than this. */
        REPLACED,
        /** The chain ends before a head that was kept. */
        CUT_OFF,
        /** The chain's entry at a kept head is another one: the chain was written anew. */
        REBUILT,
        /** Two entries at one position. */
        FORKED,
        /** Written for another hall or another chain. */
        FOREIGN,
        /** The hall's tables know of no application with this chain. */
        UNOWNED,
        /** Two entries with one idempotency key. */
        DOUBLE_KEY,
        /** Earlier than the entry before it. */
        TIME_WENT_BACK,
        /** A column holds what no hall writes. */
        MALFORMED,
        /** A row or line is no entry. */
        UNREADABLE
    }

    private static final String TEXTS = "org.onewindow.adapters.verifier.violations";
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Violation of(Kind kind, String chain, long seq) {
        return new Violation(kind, chain, seq, "");
    }

    static Violation of(Kind kind, String chain, long seq, long position) {
        return new Violation(kind, chain, seq, Long.toString(position));
    }

    /** Shows hostile text harmlessly. */
    public Violation {
        chain = printable(chain);
        detail = printable(detail);
    }

    /** A sentence for people, in Chinese or, for any other language, in English. */
    public String sentence(Locale locale) {
        Locale known = "zh".equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle(TEXTS, known, AS_ASKED).getString(kind.name());
        return new MessageFormat(pattern, known).format(new Object[] {chain, Long.toString(seq), detail});
    }

    private static String printable(String text) {
        return text.codePoints()
                .limit(40)
                .map(each -> Character.isLetterOrDigit(each) || (each > 32 && each < 127) ? each : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
