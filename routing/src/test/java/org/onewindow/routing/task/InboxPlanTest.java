package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.StatementCounter.Counts;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Scope;
import org.onewindow.spi.identity.DepartmentId;

/** A page of an inbox reads its own lines from the index and no others, however many tasks wait. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class InboxPlanTest {
    private static final DepartmentId PLANNING = new DepartmentId("planning");

    private final ReviewHall hall;
    private final boolean onPostgres;

    InboxPlanTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
        fixture.damagedOnPurpose();
        onPostgres = fixture.database().kind() == DatabaseKind.POSTGRESQL;
    }

    @Test
    void a_page_of_twenty_lines_of_many_thousands_is_read_in_the_order_of_the_index() throws SQLException {
        String pattern = hall.accepted(InvestmentHall.SITE);
        Counts counts = hall.fixture().statements().during(() -> {
            assertThat(hall.reading().inbox(PLANNING, new Scope.OfDepartment(PLANNING), Optional.empty(), 20))
                    .hasSize(1);
        });

        try (Connection connection = hall.fixture().database().connect()) {
            fill(connection, pattern);
            String plan = plan(connection, counts.sql().get(0));

            assertThat(plan)
                    .contains(onPostgres ? "using task_inbox" : "TASK_INBOX")
                    .doesNotContain("Sort");
            assertThat(plan).contains(onPostgres ? "rows=20.00 loops=1" : "index sorted");
        }
    }

    /** 20,000 applications like the first one, one task each; every eighth is planning's, every third is open. */
    private void fill(Connection connection, String pattern) throws SQLException {
        String thousands =
                onPostgres ? "generate_series(1, 20000) as g(n)" : "(select x as n from system_range(1, 20000))";
        try (Statement statement = connection.createStatement()) {
            List<String> columns = columns(statement);
            String values = columns.stream().map(InboxPlanTest::copied).collect(Collectors.joining(", "));
            statement.execute("insert into application (" + String.join(", ", columns) + ") select " + values
                    + " from application a, " + thousands + " where a.id = '" + pattern + "'");
            statement.execute("insert into task (application_id, task_no, step, department, state, opened_at, due_at)"
                    + " select lpad(cast(n as varchar), 32, '0'), 1, 'opinion',"
                    + " case when mod(n, 8) = 0 then 'planning' else 'land' end,"
                    + " case when mod(n, 3) = 0 then 'OPEN' else 'DONE' end, t.opened_at, t.due_at"
                    + " from task t, " + thousands + " where t.application_id = '" + pattern + "'");
            statement.execute("analyze");
        }
    }

    private static String copied(String column) {
        return switch (column) {
            case "id" -> "lpad(cast(n as varchar), 32, '0')";
            case "application_number" -> "lpad(cast(n as varchar), 24, '0')";
            default -> "a." + column;
        };
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet empty = statement.executeQuery("select * from application where 1 = 0")) {
            for (int i = 1; i <= empty.getMetaData().getColumnCount(); i++) {
                columns.add(empty.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private String plan(Connection connection, String sql) throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement((onPostgres ? "explain (analyze) " : "explain analyze ") + sql)) {
            explain.setString(1, PLANNING.value());
            explain.setString(2, "OPEN");
            explain.setInt(3, onPostgres ? 20 : 0);
            explain.setInt(4, onPostgres ? 0 : 20);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
