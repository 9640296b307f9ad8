package org.onewindow.spi.notification;

import java.util.Map;
import org.onewindow.spi.PluginApi;

/**
 * 提醒: something that somebody must be told who need not have an application, such as of an appointment.
 *
 * @param key stable for all retries, at most 200 characters
 * @param kind of what
 * @param address where to: a telephone number or mail address as the channel needs it; personal data
 * @param fields what the text needs, already worded for people; no more than the receiver needs
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Reminder(String key, ReminderKind kind, String address, Map<String, String> fields) {
    public Reminder {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Reminder[" + kind + "]";
    }
}
