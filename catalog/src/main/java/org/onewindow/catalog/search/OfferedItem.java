package org.onewindow.catalog.search;

import java.util.Optional;
import java.util.Set;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.spi.item.ServiceItem;

/**
 * An item that is offered now, with what filters ask beyond the service item itself.
 *
 * @param item in the version in force
 * @param theme id of the theme whose counters serve it; empty if the hall's layout names none. It may change while the item's
 *     version does not
 * @param forms 办理形式: through which doors an application for it comes; empty if its definition does not say
 */
public record OfferedItem(ServiceItem item, Optional<String> theme, Set<HandlingForm> forms) {
    public OfferedItem {
        forms = Set.copyOf(forms);
    }
}
