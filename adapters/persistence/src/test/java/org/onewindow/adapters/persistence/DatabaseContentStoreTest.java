package org.onewindow.adapters.persistence;

import org.onewindow.adapters.persistence.content.DatabaseContentStore;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.store.ContentStoreContract;
import org.onewindow.spi.store.ContentStore;

@HallWithFiles
class DatabaseContentStoreTest extends ContentStoreContract {
    private final HallFixture hall;

    DatabaseContentStoreTest(HallFixture hall) {
        this.hall = hall;
    }

    @Override
    protected ContentStore store() {
        return hall.get(DatabaseContentStore.class);
    }
}
