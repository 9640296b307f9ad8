package org.onewindow.adapters.facts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.forms.source.SourceConnector;
import org.onewindow.forms.source.SourceDefinition;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/**
 * Asks a register in its database (前置库): one query with the subject's number, at most one row back.
 *
 * <p><b>Guaranteed.</b> A connection of its own, read-only; at most {@value #MOST} at once for each register; a query that takes longer
 * than the patience of a form is broken off. Two rows for one number are an error: which of them holds is unknown.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class JdbcConnector implements SourceConnector {
    private static final int MOST = 4;
    private static final int LONGEST_TEXT = 20_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    @Inject
    JdbcConnector(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JdbcConnector() {
        this(null);
    }

    @Override
    public String way() {
        return "jdbc";
    }

    @Override
    public List<Fact> lookUp(
            SourceDefinition source, SubjectNumber subject, Set<String> wanted, FactSource.Purpose purpose)
            throws SQLException {
        Duration patience = SourceSettings.of(source.id()).patience();
        try (Connection connection =
                        pools.computeIfAbsent(source.id(), JdbcConnector::pool).getConnection();
                PreparedStatement query = connection.prepareStatement(source.question())) {
            query.setQueryTimeout((int) Math.max(1, patience.toSeconds()));
            query.setMaxRows(2);
            query.setString(1, subject.text());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? facts(source, wanted, rows) : List.of();
            }
        }
    }

    private static HikariDataSource pool(String source) {
        SourceSettings settings = SourceSettings.of(source);
        HikariConfig config = new HikariConfig();
        config.setPoolName("source-" + source);
        config.setJdbcUrl(
                settings.url().orElseThrow(() -> new IllegalStateException("set onewindow.source." + source + ".url")));
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setReadOnly(true);
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(Math.max(250, settings.patience().toMillis()));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private List<Fact> facts(SourceDefinition source, Set<String> wanted, ResultSet row) throws SQLException {
        Instant asOf = moment(row, source.asOf(), Moments::begin).orElseGet(clock::instant);
        Optional<Instant> validUntil = moment(row, source.validUntil(), Moments::end);
        List<Fact> facts = new ArrayList<>();
        for (String name : wanted) {
            String column = source.facts().get(name);
            if (column != null) {
                value(row.getObject(column))
                        .ifPresent(value -> facts.add(new Fact(name, value, source.id(), asOf, validUntil)));
            }
        }
        if (row.next()) {
            throw new SQLException("more than one row for one number");
        }
        return facts;
    }

    private static Optional<Instant> moment(ResultSet row, Optional<String> column, Function<String, Instant> ofDay)
            throws SQLException {
        Object value = column.isPresent() ? row.getObject(column.get()) : null;
        if (value instanceof Timestamp time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(time.toInstant());
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(time.atZone(CHINA).toInstant());
        }
        return value(value).filter(String.class::isInstance).map(text -> ofDay.apply((String) text));
    }

    /** What a column says in the words of facts; numbers keep their digits. */
    private static Optional<Object> value(@Nullable Object column) throws SQLException {
        if (column instanceof Date day) {
            return Optional.of(day.toLocalDate().toString());
        }
        if (column instanceof LocalDate day) {
            return Optional.of(day.toString());
        }
        if (column instanceof Clob text) {
            return Optional.of(text.getSubString(1, LONGEST_TEXT));
        }
        if (column instanceof Number number) {
            return Optional.of(new BigDecimal(number.toString()));
        }
        return column instanceof String || column instanceof Boolean ? Optional.of(column) : Optional.empty();
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
