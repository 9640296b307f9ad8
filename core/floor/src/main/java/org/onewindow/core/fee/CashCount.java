package org.onewindow.core.fee;

/**
 * What was counted at a counter at the end of a day.
 *
 * @param counter where
 * @param expected what the books said, in 分
 * @param counted what was there, in 分
 * @param explanation why the two differ; empty if they do not
 */
public record CashCount(String counter, long expected, long counted, String explanation) {
    /** What is too much; negative if something is missing. */
    public long difference() {
        return counted - expected;
    }
}
