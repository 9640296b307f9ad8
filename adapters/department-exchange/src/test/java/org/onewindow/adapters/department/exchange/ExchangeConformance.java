package org.onewindow.adapters.department.exchange;

import java.time.Clock;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.department.DepartmentAdapterContract;
import org.onewindow.adapters.testkit.department.DepartmentUnderTest;
import org.onewindow.core.act.Json;
import org.onewindow.spi.department.DepartmentAdapter;

/** The adapter for exchange tables under the conformance kit, on H2 and on PostgreSQL. */
abstract class ExchangeConformance extends DepartmentAdapterContract {
    @Override
    protected DepartmentAdapter adapter() {
        return new ExchangeTables(new ExchangeDatabases(), new Json(), Clock.systemUTC());
    }

    @Override
    protected DepartmentUnderTest department() {
        return new ExchangeDepartment(database());
    }

    /** The database that stands between hall and department. */
    abstract TestDatabase database();
}
