package org.onewindow.spi.application;

import org.onewindow.spi.PluginApi;

/** The states of an application's life, from draft to archive. The moves between them are the kernel's table. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ApplicationState {
    /** 草稿: being filled in; has no number and no legal meaning. */
    DRAFT,
    /** 已收件: taken in; the five working days of Art. 32 run. */
    SUBMITTED,
    /** 补正中: one notice has named all that must be corrected. */
    CORRECTION_REQUESTED,
    /** 不予受理: ended before acceptance by a written decision with reasons. */
    NOT_ACCEPTED,
    /** 已受理: accepted; the limits run. */
    ACCEPTED,
    /** 办理中: a department has begun to examine. */
    IN_EXAMINATION,
    /** 暂停计时: a special procedure stops the clock (Art. 45). */
    SUSPENDED,
    /** 已转报: forwarded to a higher authority, which decides. */
    FORWARDED_UP,
    /** 已决定: granted or refused. */
    DECIDED,
    /** 已出件: the result lies ready at the issuing counter. */
    ISSUED,
    /** 已送达: handed over or served. */
    DELIVERED,
    /** 已撤件: withdrawn by the applicant. */
    WITHDRAWN,
    /** 已退件: closed without decision because something asked for did not come. */
    RETURNED,
    /** 终止办理: applicant or object is gone. */
    TERMINATED,
    /** 作废: a technical error, undone by two persons. */
    VOIDED,
    /** 已归档: the file is closed and kept. */
    ARCHIVED;

    /** Whether the application's business is over, so that only archiving is left (or nothing). */
    public boolean isEnd() {
        return switch (this) {
            case NOT_ACCEPTED, DELIVERED, WITHDRAWN, RETURNED, TERMINATED, VOIDED, ARCHIVED -> true;
            case DRAFT,
                    SUBMITTED,
                    CORRECTION_REQUESTED,
                    ACCEPTED,
                    IN_EXAMINATION,
                    SUSPENDED,
                    FORWARDED_UP,
                    DECIDED,
                    ISSUED -> false;
        };
    }
}
