package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;

/** The rows of stored files, which of them are printed documents, and uploads under way. */
@ApplicationScoped
class StorePersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(StoredFile.class, DocumentFile.class, FileUpload.class, UploadPiece.class);
    }
}
