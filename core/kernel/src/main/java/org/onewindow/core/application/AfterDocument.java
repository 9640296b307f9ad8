package org.onewindow.core.application;

/**
 * Told, within the act, of each official document that the act writes; plans what is to be done with it afterwards. Every bean of
 * this type is told.
 */
public interface AfterDocument {
    /** Plans what follows. Within the act in progress, so only work is added; whatever is thrown undoes the act. */
    void plan(String applicationId, String documentId);
}
