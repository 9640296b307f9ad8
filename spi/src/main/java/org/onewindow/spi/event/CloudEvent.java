package org.onewindow.spi.event;

import org.onewindow.spi.PluginApi;

/**
 * One act of the hall, as a CloudEvent 1.0 in the structured JSON format.
 *
 * @param id the same for all retries; with the source unique for ever
 * @param type {@code org.onewindow.act.<name of the act>}
 * @param subject number of the application, or what the act is about
 * @param json the whole event, {@code application/cloudevents+json}; no personal data
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record CloudEvent(String id, String type, String subject, String json) {
    @Override
    public String toString() {
        return "CloudEvent[" + id + " " + type + "]";
    }
}
