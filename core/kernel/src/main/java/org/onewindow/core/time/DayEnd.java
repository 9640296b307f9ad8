package org.onewindow.core.time;

/**
 * When the last day of a limit is over.
 *
 * <p><b>Source.</b> Civil Code Art. 203 para. 2.
 */
public enum DayEnd {
    /** At 24:00, for steps that can be taken electronically. */
    MIDNIGHT,
    /** When the hall closes, for steps that need the counter. */
    CLOSING
}
