package org.onewindow.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.plugin.PluginAnswer;
import org.onewindow.core.plugin.PluginBoundary;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.notification.Reminder;

/**
 * The ways in which the hall tells applicants of anything, across the plug-in border.
 *
 * <p>{@code onewindow.notification.channels} names the kinds of {@link NotificationChannel} in use, separated by commas; none by default.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class NoticeChannels {
    private final PluginBoundary boundary;
    private final List<String> inUse;

    @Inject
    NoticeChannels(PluginBoundary boundary) {
        this.boundary = boundary;
        this.inUse = ConfigProvider.getConfig()
                .getOptionalValues("onewindow.notification.channels", String.class)
                .orElseGet(List::of);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoticeChannels() {
        this.boundary = null;
        this.inUse = List.of();
    }

    /** The kinds of channels in use, in the order of the setting. */
    public List<String> inUse() {
        return inUse;
    }

    /**
     * Tells by one channel; never within an act.
     *
     * @param matter what the notice is about, for people who look for it; no personal data
     * @return what became of the work of telling
     */
    public WorkResult tell(String channel, String matter, Notice notice) {
        return by(channel, matter, plugin -> plugin.tell(notice));
    }

    /** Reminds by one channel, in the same way. */
    public WorkResult remind(String channel, String matter, Reminder reminder) {
        return by(channel, matter, plugin -> plugin.remind(reminder));
    }

    private WorkResult by(String channel, String matter, Consumer<NotificationChannel> telling) {
        PluginAnswer<Boolean> answer = boundary.call(NotificationChannel.class, channel, matter, plugin -> {
            telling.accept(plugin);
            return true;
        });
        if (answer instanceof PluginAnswer.Unable<Boolean> unable) {
            return WorkResult.notNow(unable.cause().getClass().getName());
        }
        return answer instanceof PluginAnswer.Defective<Boolean> defective
                ? WorkResult.failed(defective.finding().code())
                : WorkResult.done();
    }
}
