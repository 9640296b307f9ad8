package org.onewindow.core.application;

import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.notification.NoticeKind;

/** 业务办理项类型: what an application for an item wants of a licence. */
public enum VariantKind {
    /** 新设. */
    NEW,
    /** 变更: the licence goes on with another content, to the day it would have ended anyway (Licensing Law Art. 49). */
    CHANGE,
    /** 延续: it goes on beyond that day (Art. 50). */
    RENEWAL,
    /** 补证: its certificate is lost or worn; nothing else changes. */
    REISSUE,
    /** 注销. */
    CANCELLATION,
    /** 其他. */
    OTHER;

    /** The document that a decision on such an application is. */
    NoticeKind decision(DecisionKind decision) {
        return switch (this) {
            case CHANGE -> NoticeKind.CHANGE_DECISION;
            case RENEWAL -> NoticeKind.RENEWAL_DECISION;
            default -> decision == DecisionKind.GRANTED ? NoticeKind.GRANT_DECISION : NoticeKind.REFUSAL_DECISION;
        };
    }

    /** Whether a certificate that replaces another is valid no longer than that one was. */
    public boolean keepsTheLastDay() {
        return this == CHANGE || this == REISSUE;
    }
}
