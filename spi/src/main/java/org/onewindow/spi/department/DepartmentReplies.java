package org.onewindow.spi.department;

import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Where an adapter hands in what a department's own system answers. A bean of the hall's; an adapter injects it.
 *
 * <p><b>Guaranteed.</b> A reply takes effect at most once, whatever is repeated. One that fits no open dispatch of that department
 * changes nothing, is kept, and is shown to a person.
 * <p><b>Demanded.</b> The adapter has made sure that the reply comes from {@code from}. If the call throws, nothing is known of the
 * reply: hand it in again, under the same key.
 * <p><b>Threads.</b> Safe for use by several threads; durable when it returns.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public interface DepartmentReplies {
    /** Takes a reply of the department {@code from}. */
    ReplyReceipt receive(DepartmentId from, DepartmentReply reply);

    /**
     * Keeps aside what came in and is no reply, for a person to look at. The same one at the same place is kept once, and counted.
     */
    void keepAside(StrayMessage stray);
}
