package org.onewindow.core.application;

/** 缴费环节: when a fee falls due. */
public enum FeeMoment {
    /** 受理时: with the acceptance. */
    ACCEPTANCE,
    /** 作出决定时: with a decision that grants what was asked for; a refusal costs nothing. */
    DECISION
}
