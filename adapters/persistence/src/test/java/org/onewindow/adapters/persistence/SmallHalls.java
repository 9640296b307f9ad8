package org.onewindow.adapters.persistence;

import java.util.Map;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.work.NewWork;

/** Further nodes like those of {@link SmallHall}. */
final class SmallHalls {
    private SmallHalls() {}

    static HallFixture on(TestDatabase database, Map<String, String> settings) {
        return HallFixture.ofPackages(
                database,
                settings,
                Act.class,
                KernelPersistence.class,
                NewWork.class,
                PersistenceBeans.class,
                CounterDesk.class);
    }
}
