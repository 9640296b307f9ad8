package org.onewindow.core.document;

import org.jspecify.annotations.Nullable;

/** Thrown by a printer for a document that would take more text, pages or time than the hall allows for one. */
public class DocumentTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what was exceeded, and no personal data. */
    public DocumentTooLongException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
