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
 * @param processorMillis processor time of this process and, where the kernel's list of processes can be read, of PostgreSQL's server
 * @param walBytes bytes of write-ahead log; 0 on H2
 * @param databaseBytes size of the database with its indexes; 0 on H2
 */
record Costs(double processorMillis, long walBytes, long databaseBytes) {
    static Costs now(ContestantFactory.Place place) throws SQLException {
        double own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
        return place.isPostgres() ? withPostgres(place, own) : new Costs(own, 0, 0);
    }

    private static Costs withPostgres(ContestantFactory.Place place, double own) throws SQLException {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0'),"
                        + " current_setting('data_directory'), pg_database_size(current_database())")) {
            row.next();
            return new Costs(own + millisOfServer(Path.of(row.getString(2))), row.getLong(1), row.getLong(3));
        }
    }

    Costs since(Costs before) {
        return new Costs(
                processorMillis - before.processorMillis,
                walBytes - before.walBytes,
                databaseBytes - before.databaseBytes);
    }

    /** Processor time of the server whose data lie in {@code data}, and of its children; 0 where there is no list of processes. */
    private static double millisOfServer(Path data) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            String server = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return processes
                    .filter(each -> each.getFileName().toString().chars().allMatch(Character::isDigit))
                    .mapToDouble(each -> millisIfOf(server, each))
                    .sum();
        } catch (IOException e) {
            return 0; // a server on another machine: the column then shows this process alone
        }
    }

    private static double millisIfOf(String server, Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ofServer =
                    fields[1].equals(server) || process.getFileName().toString().equals(server);
            return ofServer ? (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0 : 0;
        } catch (IOException e) {
            return 0; // it ended between listing and reading
        }
    }
}
