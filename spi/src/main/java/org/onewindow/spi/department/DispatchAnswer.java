package org.onewindow.spi.department;

import java.util.List;
import org.onewindow.spi.PluginApi;

/** What a department's system says to a dispatch at once; its opinion may follow later. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public sealed interface DispatchAnswer {
    /**
     * Taken over.
     *
     * @param departmentNumber the department's own number of the matter, not blank
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Taken(String departmentNumber) implements DispatchAnswer {}

    /**
     * Not taken over; a person must look at it.
     *
     * @param reasons at least one, in the department's words
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Refused(List<String> reasons) implements DispatchAnswer {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
