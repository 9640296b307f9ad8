package org.onewindow.adapters.persistence;

import org.jspecify.annotations.Nullable;

/** The folder or the file of the embedded database cannot be used: not writable, in use by another program, or damaged. */
public class DataFolderException extends DatabaseNotUsableException {
    private static final long serialVersionUID = 1L;

    DataFolderException(@Nullable Throwable cause, String code, String place) {
        super(cause, code, place);
    }
}
