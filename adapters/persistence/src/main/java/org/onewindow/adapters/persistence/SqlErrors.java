package org.onewindow.adapters.persistence;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.core.act.ActRecords;

/** Finds the driver's errors in what a library threw. */
final class SqlErrors {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";

    private SqlErrors() {}

    /** Every SQL error among the causes of {@code failure} and what is chained to them, outermost first. */
    static Stream<SQLException> in(Throwable failure) {
        return chain(failure).stream().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    /** {@code failure}, its causes, and the SQL errors chained to each. */
    static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Throwable> ordered = new LinkedHashSet<>();
        collect(failure, seen, ordered);
        return ordered;
    }

    private static void collect(Throwable failure, Set<Throwable> seen, Set<Throwable> ordered) {
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            ordered.add(each);
            if (each instanceof SQLException sql && sql.getNextException() != null) {
                collect(sql.getNextException(), seen, ordered);
            }
        }
    }

    static boolean isUniqueViolation(SQLException error) {
        return UNIQUE_VIOLATION.equals(error.getSQLState());
    }

    static boolean isSerializationFailure(SQLException error) {
        return SERIALIZATION_FAILURE.equals(error.getSQLState());
    }

    /** SQL states of class 08: the connection. */
    static boolean isConnectionError(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("08");
    }

    /** Whether {@code constraint} is the one on the idempotency key. */
    static boolean isKeyConstraint(String constraint) {
        return constraint.toLowerCase(Locale.ROOT).endsWith(ActRecords.KEY_CONSTRAINT);
    }
}
