package org.onewindow.routing.task;

/**
 * 批注: why a task came, moved or went, in the words of whoever did it.
 *
 * @param kind what was done
 * @param about the step it was sent back to, the person it was handed to, or the step or round that was meant
 * @param by who, as {@link Answerer} names people
 * @param text reasons or question; at most 1,800 characters
 */
public record Remark(Kind kind, String about, String by, String text) {
    /** What was done. */
    public enum Kind {
        /** 退回: whoever was asked sent the application back instead of answering. */
        SENT_BACK,
        /** 加签、追加协办: somebody asked this department as well. */
        ASKED,
        /** 结束征求意见: the lead went on without the answer. */
        ENDED,
        /** 改派: another person of the department has it. */
        HANDED_ON
    }

    /** Who. */
    public Answerer who() {
        return new Answerer(by);
    }
}
