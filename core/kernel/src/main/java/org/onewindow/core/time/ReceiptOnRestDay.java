package org.onewindow.core.time;

/** Which day counts as the day of receipt when a submission arrives while the hall is closed; a published rule of the hall. */
public enum ReceiptOnRestDay {
    /** The real day; the default. */
    AS_IS,
    /** The next working day if it arrives on a rest day or after closing; gives the organ one more day. */
    NEXT_WORKING_DAY
}
