package org.onewindow.adapters.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onewindow.adapters.testkit.facts.FactSourceContract;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A register asked in its database, against a real H2 that may misbehave. */
@Timeout(60)
class JdbcConnectorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String QUERY =
            "select name, capital, founded, active, recorded_at, valid_until from enterprise where code = ?";
    private static final Map<String, String> FACTS = Map.of(
            "enterprise.name", "name",
            "enterprise.registeredCapital", "capital",
            "enterprise.established", "founded",
            "enterprise.active", "active");
    private static final String SETTING = "onewindow.source.enterprise-register.url";

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID();
    private final JdbcConnector connector = new JdbcConnector(Clock.fixed(NOW, ZoneOffset.UTC));
    private Connection open;

    @BeforeEach
    void a_register() throws SQLException {
        System.setProperty(SETTING, database);
        open = DriverManager.getConnection(database);
        run("create table enterprise (code varchar(18), name varchar(200), capital decimal(20, 2), founded date,"
                + " active boolean, recorded_at timestamp with time zone, valid_until date)");
        run("insert into enterprise values ('" + Descriptions.KNOWN.text() + "', '昆山精微电子有限公司', 5000000000.10,"
                + " date '2016-08-09', true, timestamp with time zone '2026-03-01 09:00:00+08:00', date '2026-12-31')");
    }

    @AfterEach
    void stop() throws SQLException {
        connector.close();
        open.close();
        System.clearProperty(SETTING);
    }

    @Nested
    class KeepsTheContract extends FactSourceContract {
        @Override
        protected FactSource source() {
            return Descriptions.asSource(register(QUERY), connector);
        }

        @Override
        protected SubjectNumber known() {
            return Descriptions.KNOWN;
        }

        @Override
        protected SubjectNumber unknown() {
            return Descriptions.UNKNOWN;
        }
    }

    @Test
    void facts_stand_in_the_columns_that_the_definition_names_with_their_time_and_validity() throws SQLException {
        List<Fact> facts = lookUp(QUERY);

        assertThat(facts)
                .extracting(Fact::value)
                .containsExactlyInAnyOrder("昆山精微电子有限公司", new BigDecimal("5000000000.10"), "2016-08-09", true);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.asOf()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
            assertThat(fact.validUntil()).contains(Instant.parse("2026-12-31T16:00:00Z"));
        });
    }

    @Test
    void two_rows_for_one_number_are_an_error_because_which_holds_is_unknown() throws SQLException {
        run("insert into enterprise select * from enterprise");

        assertThatThrownBy(() -> lookUp(QUERY)).isInstanceOf(SQLException.class);
    }

    @Test
    void what_is_null_is_left_out() throws SQLException {
        run(
                "update enterprise set name = null, capital = null, founded = null, recorded_at = null, valid_until = null");

        assertThat(lookUp(QUERY)).extracting(Fact::name).containsExactly("enterprise.active");
        assertThat(lookUp(QUERY)).extracting(Fact::asOf).containsExactly(NOW);
    }

    @Test
    void a_query_that_takes_too_long_is_broken_off() throws SQLException {
        run("create alias slow for \"org.onewindow.adapters.facts.JdbcConnectorTest.slow\"");
        long begin = System.nanoTime();

        assertThatThrownBy(
                        () -> lookUp("select name, capital, founded, active, recorded_at, valid_until from enterprise,"
                                + " system_range(1, 1000) where slow() = 1 and code = ?"))
                .isInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    /** A tenth of a second. */
    public static int slow() throws InterruptedException {
        Thread.sleep(100);
        return 1;
    }

    @Test
    void a_column_or_a_database_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> lookUp("select code from enterprise where code = ?"))
                .isInstanceOf(SQLException.class);
        System.clearProperty(SETTING);
        JdbcConnector nowhere = new JdbcConnector(Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(
                        () -> nowhere.lookUp(register(QUERY), Descriptions.KNOWN, FACTS.keySet(), Descriptions.PURPOSE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(SETTING);
    }

    private List<Fact> lookUp(String query) throws SQLException {
        return connector.lookUp(register(query), Descriptions.KNOWN, FACTS.keySet(), Descriptions.PURPOSE);
    }

    private static SourceDefinition register(String query) {
        return Descriptions.register("jdbc", query, FACTS);
    }

    private void run(String statement) throws SQLException {
        try (Statement each = open.createStatement()) {
            each.execute(statement);
        }
    }
}
