package org.onewindow.spi.event;

import java.util.Map;
import java.util.Set;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.settings.SettingsReader;

/**
 * Who follows what happens in the hall, as {@code hall.yaml} says.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param kind kind of the channel by which it is reached
 * @param settings what the channel needs to know; secrets come from the configuration
 * @param acts the acts that it follows; empty for all
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record Subscription(String id, String kind, Map<String, String> settings, Set<ActName> acts) {
    public Subscription {
        settings = Map.copyOf(settings);
        acts = Set.copyOf(acts);
    }

    /** Whether it follows acts of that name. */
    public boolean follows(ActName act) {
        return acts.isEmpty() || acts.contains(act);
    }

    /** Reads its settings. */
    public SettingsReader reader() {
        return SettingsReader.of("subscription " + id, kind, settings);
    }

    @Override
    public String toString() {
        return "Subscription[" + id + " by " + kind + "]";
    }
}
