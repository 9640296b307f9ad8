package org.onewindow.catalog.search;

import java.util.Optional;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;

/**
 * Which items somebody wants to see at all, whatever the words.
 *
 * @param audience only items for these people
 * @param department only items that this department decides
 * @param theme only items that the counters of the theme of this id serve
 * @param form only items that can be applied for through this door; an item that does not say is left out
 * @param immediateOnly only items that are decided at once (即办件)
 */
public record SearchFilter(
        Optional<Audience> audience,
        Optional<DepartmentId> department,
        Optional<String> theme,
        Optional<HandlingForm> form,
        boolean immediateOnly) {
    /** Lets every item pass. */
    public static final SearchFilter NONE =
            new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Whether {@code offered} passes. */
    public boolean admits(OfferedItem offered) {
        return audience.map(each -> each.mayApplyFor(offered.item())).orElse(true)
                && department.map(offered.item().department()::equals).orElse(true)
                && theme.map(each -> offered.theme().filter(each::equals).isPresent())
                        .orElse(true)
                && form.map(offered.forms()::contains).orElse(true)
                && (!immediateOnly || offered.item().kind() == ApplicationKind.IMMEDIATE);
    }
}
