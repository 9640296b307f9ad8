package org.onewindow.catalog.search;

/**
 * What somebody looks for.
 *
 * @param words as typed, at most {@link #LONGEST} characters, the rest is not looked at; blank for everything the filter lets pass
 * @param filter which items are wanted at all
 * @param limit how many items to answer at most, 1 to {@link #MOST}
 */
public record SearchQuestion(String words, SearchFilter filter, int limit) {
    /** Characters of a question that are looked at. */
    public static final int LONGEST = 100;

    /** Items of one answer. */
    public static final int MOST = 100;

    public SearchQuestion {
        words = words.substring(0, Math.min(words.length(), LONGEST)).strip();
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("an answer has 1 to " + MOST + " items, not " + limit);
        }
    }

    /** A question without filters. */
    public static SearchQuestion of(String words, int limit) {
        return new SearchQuestion(words, SearchFilter.NONE, limit);
    }
}
