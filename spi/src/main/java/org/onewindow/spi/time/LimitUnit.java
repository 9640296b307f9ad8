package org.onewindow.spi.time;

import org.onewindow.spi.PluginApi;

/**
 * What a time limit is counted in. Each limit names its unit, since the laws differ.
 *
 * <p><b>Source.</b> Administrative Licensing Law Art. 82 (working days); Civil Code Art. 200–203 (the others).
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum LimitUnit {
    /** 工作日: days worked by the legal calendar, make-up working days included, legal holidays excluded. */
    WORKING_DAY(9_999),
    /** 自然日: every day; the last day moves on if it is a legal rest day. */
    CALENDAR_DAY(9_999),
    /** 工作小时: hours of the hall's opening time on working days, from the moment itself. */
    WORKING_HOUR(9_999),
    /** 小时: every hour, from the moment itself. */
    HOUR(9_999),
    /** 月: to the corresponding day of the last month, or its last day; moves on if that is a legal rest day. */
    MONTH(999),
    /** 年: to the corresponding day of the last year, or the last day of that month; moves on likewise. */
    YEAR(99);

    private final int largest;

    LimitUnit(int largest) {
        this.largest = largest;
    }

    /** The largest amount a limit of this unit may have; keeps a slip of the pen from counting for centuries. */
    public int largestAmount() {
        return largest;
    }

    /** Whether the limit is counted from a moment and not from a day. */
    public boolean countsHours() {
        return this == HOUR || this == WORKING_HOUR;
    }

    /** Whether only working days count towards the limit. */
    public boolean countsWorkingDaysOnly() {
        return this == WORKING_DAY || this == WORKING_HOUR;
    }
}
