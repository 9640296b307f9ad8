package org.onewindow.spi.department;

import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Something that came in where a department's replies come in, and is none: it cannot be read, or nothing proves who wrote it.
 *
 * @param from the department it was meant to come from; nobody has proved that it does
 * @param place where a person finds it, such as a file or a message of a mailbox: at most 200 characters, no personal data
 * @param why what is wrong with it
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record StrayMessage(DepartmentId from, String place, Finding why) {
    private static final int LONGEST_PLACE = 200;

    public StrayMessage {
        place = place.substring(0, Math.min(place.length(), LONGEST_PLACE));
    }
}
