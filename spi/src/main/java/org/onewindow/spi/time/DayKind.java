package org.onewindow.spi.time;

import org.onewindow.spi.PluginApi;

/** Why a day is worked or not. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum DayKind {
    /** Monday to Friday without a holiday: worked. */
    ORDINARY(true),
    /** Saturday or Sunday: not worked. */
    WEEKEND(false),
    /** 法定节假日: named as a day off by the yearly arrangement: not worked. */
    HOLIDAY(false),
    /** 调休上班日: a Saturday or Sunday that the arrangement makes a working day. */
    MAKE_UP(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether a day of this kind is a working day. */
    public boolean working() {
        return working;
    }
}
