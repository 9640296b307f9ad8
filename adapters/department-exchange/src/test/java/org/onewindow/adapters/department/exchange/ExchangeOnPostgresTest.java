package org.onewindow.adapters.department.exchange;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.onewindow.adapters.testkit.database.PostgresServer;
import org.onewindow.adapters.testkit.database.TestDatabase;

class ExchangeOnPostgresTest extends ExchangeConformance {
    private static PostgresServer server;
    private static TestDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        server = new PostgresServer();
        database = server.fresh();
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        database.close();
        server.close();
    }
}
