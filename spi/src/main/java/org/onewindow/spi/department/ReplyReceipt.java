package org.onewindow.spi.department;

import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;

/** What became of a reply. Every reply is kept, and none takes effect twice. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public sealed interface ReplyReceipt {
    /** It is the department's answer, now or since an earlier repetition. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Effective() implements ReplyReceipt {}

    /**
     * It changed nothing: it is kept aside for a person to settle.
     *
     * @param why what it does not fit
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record KeptAside(Finding why) implements ReplyReceipt {}
}
