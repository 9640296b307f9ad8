package org.onewindow.spi.department;

import java.util.Map;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.settings.SettingsReader;

/**
 * How {@code hall.yaml} binds one department to a kind of adapter.
 *
 * @param department who is addressed
 * @param kind the adapter's kind
 * @param settings what the adapter needs to know; secrets are resolved from the configuration, never in the file
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record DepartmentBinding(DepartmentId department, String kind, Map<String, String> settings) {
    public DepartmentBinding {
        settings = Map.copyOf(settings);
    }

    /** Reads its settings. */
    public SettingsReader reader() {
        return SettingsReader.of("department " + department, kind, settings);
    }

    @Override
    public String toString() {
        return "DepartmentBinding[" + department + " by " + kind + "]";
    }
}
