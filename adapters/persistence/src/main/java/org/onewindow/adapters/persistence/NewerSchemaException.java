package org.onewindow.adapters.persistence;

/** The database was last used by a newer program than this one. */
public class NewerSchemaException extends DatabaseNotUsableException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(String module, String found) {
        super(null, "OW-DBS-0001", module, found);
    }
}
