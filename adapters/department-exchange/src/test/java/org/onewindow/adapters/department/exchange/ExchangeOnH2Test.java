package org.onewindow.adapters.department.exchange;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.onewindow.adapters.testkit.database.TestDatabase;

class ExchangeOnH2Test extends ExchangeConformance {
    private static final TestDatabase DATABASE = TestDatabase.inMemory();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        DATABASE.close();
    }
}
