package org.onewindow.spi.finding;

import org.onewindow.spi.PluginApi;

/** How much a finding weighs. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum Severity {
    /** Stops what was asked for: nothing has been changed. */
    ERROR,
    /** Does not stop, but a person must look at it. */
    WARNING,
    /** Worth knowing. */
    INFO
}
