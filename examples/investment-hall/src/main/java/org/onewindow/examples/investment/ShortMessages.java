package org.onewindow.examples.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.onewindow.core.text.Messages;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.notification.Reminder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 短信: where a real hall would hand a short message to its operator, this one keeps the newest in memory and says in the log that there
 * was one, without number and name.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class ShortMessages implements NotificationChannel {
    private static final Logger LOG = LoggerFactory.getLogger(ShortMessages.class);
    private static final int KEPT = 200;

    private final Messages messages;
    private final Deque<Notice> newest = new ArrayDeque<>();
    private final Deque<Reminder> reminders = new ArrayDeque<>();

    @Inject
    ShortMessages(Messages messages) {
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ShortMessages() {
        this(null);
    }

    @Override
    public String kind() {
        return "short-messages";
    }

    @Override
    public synchronized void tell(Notice notice) {
        newest.addFirst(notice);
        while (newest.size() > KEPT) {
            newest.removeLast();
        }
        String what = messages.name(notice.kind(), Locale.SIMPLIFIED_CHINESE);
        LOG.info(
                "short message about {}: {}",
                notice.application(),
                notice.documentNumber().isEmpty() ? what + " ends soon" : what + " " + notice.documentNumber());
    }

    @Override
    public synchronized void remind(Reminder reminder) {
        reminders.addFirst(reminder);
        while (reminders.size() > KEPT) {
            reminders.removeLast();
        }
        LOG.info("short message: {}", messages.name(reminder.kind(), Locale.SIMPLIFIED_CHINESE));
    }

    /** Of what people were reminded, the newest first; at most 200. */
    public synchronized List<Reminder> reminded() {
        return List.copyOf(reminders);
    }

    /** What was told, the newest first; at most 200. */
    public synchronized List<Notice> told() {
        return List.copyOf(newest);
    }
}
