package org.onewindow.catalog.search;

import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.item.ServiceTarget;

/** 个人办事 or 法人办事: the two doors by which people look for items. */
public enum Audience {
    /** 个人: items for natural persons. */
    PERSON,
    /** 法人: items for anybody but natural persons. */
    ENTERPRISE;

    /** Whether {@code item} is for these people; it may be for both. */
    public boolean mayApplyFor(ServiceItem item) {
        return item.targets().stream().anyMatch(target -> (target == ServiceTarget.NATURAL_PERSON) == (this == PERSON));
    }
}
