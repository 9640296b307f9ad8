package org.onewindow.catalog.search;

import java.util.Optional;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ServiceItem;

/**
 * What somebody looks for.
 *
 * @param words as typed, at most {@link #LONGEST} characters, the rest is not looked at; blank for everything the filters let pass
 * @param audience only items for these people
 * @param department only items that this department decides
 * @param immediateOnly only items that are decided at once (即办件)
 * @param limit how many items to answer at most, 1 to {@link #MOST}
 */
public record SearchQuestion(
        String words,
        Optional<Audience> audience,
        Optional<DepartmentId> department,
        boolean immediateOnly,
        int limit) {
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
        return new SearchQuestion(words, Optional.empty(), Optional.empty(), false, limit);
    }

    /** Whether the filters let {@code item} pass, whatever the words. */
    public boolean admits(ServiceItem item) {
        return audience.map(each -> each.mayApplyFor(item)).orElse(true)
                && department.map(item.department()::equals).orElse(true)
                && (!immediateOnly || item.kind() == ApplicationKind.IMMEDIATE);
    }
}
