package org.onewindow.routing.dispatch;

/**
 * What is learnt of a dispatch and put on record.
 *
 * @param state where it stands afterwards
 * @param said the department's own number of the matter if it took it, at most 80 characters; its reasons if it refused, at most
 *     2,000; else empty
 */
public record DispatchNews(DispatchState state, String said) {
    /** The department has it, under a number of its own. */
    static DispatchNews taken(String departmentNumber) {
        return new DispatchNews(DispatchState.TAKEN, departmentNumber);
    }

    /** The department would not take it. */
    static DispatchNews refused(String reasons) {
        return new DispatchNews(DispatchState.REFUSED, reasons);
    }

    /** The department took it and does not have it any more. */
    static DispatchNews lost() {
        return new DispatchNews(DispatchState.LOST, "");
    }

    /** The department was told that no answer is needed any more. */
    static DispatchNews calledOff() {
        return new DispatchNews(DispatchState.CALLED_OFF, "");
    }

    /** No answer was needed any more before the department was ever asked. */
    static DispatchNews notNeeded() {
        return new DispatchNews(DispatchState.NOT_NEEDED, "");
    }
}
