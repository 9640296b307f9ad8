package org.onewindow.core.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.onewindow.core.integrity.Invariant;

/** Every kept file lies where it was put, byte for byte. Reads all of them; needs no person's key. */
@ApplicationScoped
class FilesAreWhole implements Invariant {
    private final Stores stores;

    @Inject
    FilesAreWhole(Stores stores) {
        this.stores = stores;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FilesAreWhole() {
        this(null);
    }

    @Override
    public String claim() {
        return "the stored bytes of every kept file have the length and the digest that were recorded when it was taken in";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        entities.createQuery("select f from StoredFile f where f.kept = true order by f.key", StoredFile.class)
                .getResultStream()
                .forEach(file -> {
                    try (InputStream stored = new ProvenStream(stores.open(file.store(), file.key()), file.ref())) {
                        stored.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        violations.accept("file " + file.key() + " in store " + file.store() + ": "
                                + e.getClass().getSimpleName());
                    }
                });
    }
}
