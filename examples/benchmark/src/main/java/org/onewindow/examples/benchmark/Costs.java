package org.onewindow.examples.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * What the machine and the database have spent up to a moment; two of them make a difference.
 *
 * @param processorMillis processor time of this process and, where it can be read, of PostgreSQL's
 * @param walBytes bytes of write-ahead log; 0 on H2
 * @param rowChanges rows inserted, updated, deleted; 0 on H2
 * @param commits transactions committed; 0 on H2
 */
record Costs(double processorMillis, long walBytes, long rowChanges, long commits) {
    static Costs now(ContestantFactory.Place place) throws SQLException {
        double processor =
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6
                        + (place.isPostgres() ? postgresMillis() : 0);
        return place.isPostgres() ? ofPostgres(place, processor) : new Costs(processor, 0, 0, 0);
    }

    private static Costs ofPostgres(ContestantFactory.Place place, double processor) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement()) {
            // Back ends report their counts at most once a second; those that are idle have reported.
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0'),"
                    + " tup_inserted + tup_updated + tup_deleted, xact_commit"
                    + " from pg_stat_database where datname = current_database()")) {
                row.next();
                return new Costs(processor, row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    Costs since(Costs before) {
        return new Costs(
                processorMillis - before.processorMillis,
                walBytes - before.walBytes,
                rowChanges - before.rowChanges,
                commits - before.commits);
    }

    /** Processor time of every process called postgres, from the kernel's list of processes; 0 where there is none. */
    private static double postgresMillis() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(each -> each.getFileName().toString().chars().allMatch(Character::isDigit))
                    .mapToDouble(Costs::millisIfPostgres)
                    .sum();
        } catch (IOException e) {
            return 0; // no such list on this system: the column then shows this process alone
        }
    }

    private static double millisIfPostgres(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            if (!stat.contains("(postgres)")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
        } catch (IOException e) {
            return 0; // it ended between listing and reading
        }
    }
}
