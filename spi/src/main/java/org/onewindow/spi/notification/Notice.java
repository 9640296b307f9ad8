package org.onewindow.spi.notification;

import java.util.Map;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.ApplicationNumber;

/**
 * 通知: something an applicant must be told.
 *
 * @param key stable for all retries, 32 hexadecimal digits
 * @param kind which document or reminder
 * @param application about which application
 * @param documentNumber number of the document, or empty for a mere reminder
 * @param address where to: a telephone number or mail address as the channel needs it; personal data
 * @param fields what the text needs, already worded for people; no more than the receiver needs
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Notice(
        String key,
        NoticeKind kind,
        ApplicationNumber application,
        String documentNumber,
        String address,
        Map<String, String> fields) {
    public Notice {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return "Notice[" + kind + " of " + application + "]";
    }
}
