package org.onewindow.routing.chain;

/** What a department is asked for at a step. */
public enum StepKind {
    /** 办理意见: its opinion. */
    OPINION,
    /** 审核: the opinion of a second person, who has answered no other step of the application. */
    REVIEW,
    /** 决定: granted or refused; by somebody who has answered no other step of the application. */
    DECISION
}
