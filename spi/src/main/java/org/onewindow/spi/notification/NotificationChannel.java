package org.onewindow.spi.notification;

import org.onewindow.spi.PluginApi;

/**
 * Tells people by one way: short message, mail, a portal's inbox.
 *
 * <p><b>Shape.</b> One CDI bean per kind; the hall's configuration names the kinds in use.
 * <p><b>Guaranteed.</b> Called after the act is durable, outside any transaction, at least once per notice, with the same key.
 * <p><b>Errors.</b> Anything thrown is retried with back-off and, in the end, set aside with its reason for a person to see.
 * <p><b>Threads.</b> Called from several threads at once; give up when interrupted.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface NotificationChannel {
    /** The kind of channel, as the configuration names it; the same on every call. */
    String kind();

    /** Tells; returning means that the channel has taken the notice over. */
    void tell(Notice notice);

    /** Reminds somebody who need not have an application; returning means the same. */
    void remind(Reminder reminder);
}
