package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.core.act.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes one file in three steps: first nothing may refer to it any more, then its bytes go, then its row. A crash in between leaves a
 * row without bytes that nobody takes for a file, and the sweep goes on from there.
 */
@ApplicationScoped
class FileRemoval {
    private static final Logger LOG = LoggerFactory.getLogger(FileRemoval.class);

    private final UnitOfWork unitOfWork;
    private final EntityManager entities;
    private final Stores stores;

    @Inject
    FileRemoval(UnitOfWork unitOfWork, EntityManager entities, Stores stores) {
        this.unitOfWork = unitOfWork;
        this.entities = entities;
        this.stores = stores;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FileRemoval() {
        this(null, null, null);
    }

    /**
     * Removes a file unless {@code referred}, asked with its key while it is locked, says that something came to refer to it.
     *
     * @return whether it is gone; what cannot be removed now is left to the sweep
     */
    boolean remove(String key, Predicate<String> referred) {
        try {
            Optional<String> store = unitOfWork.within(() -> release(key, referred));
            if (store.isEmpty()) {
                return false;
            }
            stores.remove(store.get(), key);
            return unitOfWork.within(() -> forget(key));
        } catch (IOException | RuntimeException e) {
            LOG.warn("file {} is left to the next sweep", key, e);
            return false;
        }
    }

    private Optional<String> release(String key, Predicate<String> referred) {
        StoredFile file = entities.find(StoredFile.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (file == null || referred.test(key)) {
            return Optional.empty();
        }
        file.release();
        return Optional.of(file.store());
    }

    private boolean forget(String key) {
        StoredFile file = entities.find(StoredFile.class, key);
        if (file == null) {
            return false;
        }
        entities.remove(file);
        return true;
    }
}
