package org.onewindow.routing.supervision;

/** 过问: what somebody who watches over an application, or serves its applicant, may want of somebody else. */
public enum InquiryKind {
    /** 督办: act, and answer by a day. */
    ORDER,
    /** 询问: explain, by a day. */
    QUERY,
    /** 立案: a supervising body opens a matter; it ends with a conclusion. */
    MATTER,
    /** 中台咨询: the front desk asks a specialist while the applicant waits. */
    QUESTION,
    /** 催办: the lead department reminds another one of what it owes; it ends with the answer. */
    REMINDER
}
