package org.onewindow.core.application;

/** Where the publication of a result stands. */
public enum PublicationState {
    /** 已公开: everybody reads it. */
    PUBLISHED,
    /** 已撤回: only staff see that it was there, and why it is not any longer. It may be published again. */
    WITHDRAWN,
    /** 已作废: the application was a technical error; it is never published again. */
    VOIDED
}
