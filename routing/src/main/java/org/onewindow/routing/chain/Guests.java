package org.onewindow.routing.chain;

import java.util.List;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.TimeLimit;

/**
 * 追加征求意见: departments that may be asked as well while an application runs, beside a step (加签) or in a parallel block (追加协办).
 *
 * @param departments those that may be asked
 * @param limit how long each may take, from the day it is asked
 */
public record Guests(List<DepartmentId> departments, TimeLimit limit) {
    /** Nobody. */
    public static final Guests NONE = new Guests(List.of(), TimeLimit.workingDays(0));

    public Guests {
        departments = List.copyOf(departments);
    }
}
