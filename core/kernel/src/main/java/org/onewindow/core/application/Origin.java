package org.onewindow.core.application;

/** 申请来源: through which channel an application came in. */
public enum Origin {
    /** By the applicant on the hall's pages or through its interface. */
    ONLINE,
    /** Taken in by a clerk at a counter. */
    COUNTER,
    /** As a part of a bundle (一件事), handed in or prepared with it. */
    BUNDLE
}
