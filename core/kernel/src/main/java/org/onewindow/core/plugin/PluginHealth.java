package org.onewindow.core.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * How a plug-in has done since the hall started, on this node.
 *
 * @param answers calls that it answered
 * @param outages calls that failed for a reason its door allows
 * @param defects calls that showed a defect
 * @param lastDefect when it last did, UTC
 */
public record PluginHealth(long answers, long outages, long defects, Optional<Instant> lastDefect) {
    static final PluginHealth NEW = new PluginHealth(0, 0, 0, Optional.empty());

    PluginHealth answered() {
        return new PluginHealth(answers + 1, outages, defects, lastDefect);
    }

    PluginHealth unable() {
        return new PluginHealth(answers, outages + 1, defects, lastDefect);
    }

    PluginHealth defective(Instant at) {
        return new PluginHealth(answers, outages, defects + 1, Optional.of(at));
    }
}
