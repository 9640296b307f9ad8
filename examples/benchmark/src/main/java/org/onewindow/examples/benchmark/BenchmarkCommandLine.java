package org.onewindow.examples.benchmark;

import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.onewindow.adapters.testkit.database.PostgresServer;
import org.onewindow.adapters.testkit.database.StatementCounter;
import org.onewindow.adapters.testkit.database.TestDatabase;

/**
 * Runs the works on H2 (file) and PostgreSQL, contestants in turn within one run, and prints a table.
 *
 * <p>Arguments: {@code --applications N} per round (default 200), {@code --rounds N} (default 5), {@code --threads 1,2,4,8},
 * {@code --databases h2,postgresql}, {@code --warmup N} applications (default 300). PostgreSQL is started by the program itself, or
 * is the one that the system property {@code onewindow.test.postgres.url} names.
 */
public final class BenchmarkCommandLine {
    private final Settings settings;
    private final PrintStream out;

    private BenchmarkCommandLine(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** How much is measured. */
    record Settings(int applications, int rounds, int warmup, List<Integer> threads, List<String> databases) {
        static Settings of(String[] args) {
            return new Settings(
                    Integer.parseInt(argument(args, "--applications", "200")),
                    Integer.parseInt(argument(args, "--rounds", "5")),
                    Integer.parseInt(argument(args, "--warmup", "300")),
                    List.of(argument(args, "--threads", "1,2,4,8").split(",", 8)).stream()
                            .map(Integer::valueOf)
                            .toList(),
                    List.of(argument(args, "--databases", "h2,postgresql").split(",", 4)));
        }

        private static String argument(String[] args, String name, String otherwise) {
            for (int i = 0; i + 1 < args.length; i++) {
                if (args[i].equals(name)) {
                    return args[i + 1];
                }
            }
            return otherwise;
        }
    }

    /** Runs everything. */
    public static void main(String[] args) throws Exception {
        new BenchmarkCommandLine(Settings.of(args), System.out).run();
        System.exit(0);
    }

    private void run() throws Exception {
        for (String database : settings.databases()) {
            if (database.equals("h2")) {
                try (TestDatabase desks = TestDatabase.inFolder();
                        TestDatabase mirror = TestDatabase.inFolder()) {
                    measure("H2 (file)", desks, mirror, List.of());
                }
            } else {
                try (PostgresServer server = new PostgresServer();
                        TestDatabase desks = server.fresh();
                        TestDatabase mirror = server.fresh()) {
                    List<TestDatabase> others = new ArrayList<>();
                    for (ContestantFactory ignored : ServiceLoader.load(ContestantFactory.class)) {
                        others.add(server.fresh());
                    }
                    measure("PostgreSQL", desks, mirror, others);
                }
            }
        }
    }

    private static ContestantFactory.Place place(TestDatabase database) {
        return new ContestantFactory.Place(database.url(), database.user(), database.password());
    }

    private void measure(String title, TestDatabase desks, TestDatabase mirror, List<TestDatabase> others)
            throws Exception {
        out.printf(Locale.ROOT, "%n== %s: %s%n", title, version(desks));
        List<Entrant> entrants = new ArrayList<>();
        try {
            DeskContestant hall = new DeskContestant(desks);
            entrants.add(new Entrant(hall, place(desks)));
            counts(hall);
            entrants.add(new Entrant(mirror(mirror), place(mirror)));
            int next = 0;
            for (ContestantFactory factory : ServiceLoader.load(ContestantFactory.class)) {
                if (next < others.size()) {
                    TestDatabase database = others.get(next++);
                    entrants.add(new Entrant(factory.on(place(database)), place(database)));
                }
            }
            for (Work work : Work.values()) {
                for (Entrant entrant : entrants) {
                    Round.of(entrant.contestant(), work, settings.warmup(), 2);
                }
                for (int threads : settings.threads()) {
                    compare(work, threads, entrants);
                }
            }
        } finally {
            for (Entrant entrant : entrants) {
                entrant.contestant().close();
            }
        }
    }

    private record Entrant(Contestant contestant, ContestantFactory.Place place) {}

    /** The mirror's tables are a hall's own, with one application of each work in them to copy. */
    private static MirrorContestant mirror(TestDatabase database) throws Exception {
        DeskContestant model = new DeskContestant(database);
        List<String> series = new ArrayList<>();
        List<String> parallel = new ArrayList<>();
        model.run(Work.SERIES, new RememberedIds(series));
        model.run(Work.PARALLEL, new RememberedIds(parallel));
        model.close();
        return new MirrorContestant(place(database), series.get(0), parallel.get(0));
    }

    private static final class RememberedIds implements Contestant.Steps {
        private final List<String> ids;

        RememberedIds(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public <T> T step(String name, Callable<T> step) throws Exception {
            T answer = step.call();
            ids.add(String.valueOf(answer));
            return answer;
        }

        @Override
        public void exception() {
            throw new IllegalStateException("the sample met an exception");
        }
    }

    /** Statements, row changes and commits of one application, counted at the driver. */
    private void counts(DeskContestant hall) throws Exception {
        for (Work work : List.of(Work.SERIES, Work.PARALLEL)) {
            hall.run(work, new RememberedIds(new ArrayList<>()));
            StatementCounter.Counts counts = hall.hall().statements().during(() -> {
                try {
                    hall.run(work, new RememberedIds(new ArrayList<>()));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            out.printf(
                    Locale.ROOT,
                    "%-9s counted at the driver per application: statements %d, row changes %d, commits %d%n",
                    work,
                    counts.statements(),
                    counts.rowChanges(),
                    counts.commits());
        }
    }

    private void compare(Work work, int threads, List<Entrant> entrants) throws Exception {
        List<List<Double>> perSecond = new ArrayList<>();
        List<Measured> sums = new ArrayList<>();
        entrants.forEach(entrant -> {
            perSecond.add(new ArrayList<>());
            sums.add(new Measured());
        });
        for (int round = 0; round < settings.rounds(); round++) {
            for (int turn = 0; turn < entrants.size(); turn++) {
                int which = (round + turn) % entrants.size();
                Entrant entrant = entrants.get(which);
                Costs before = Costs.now(entrant.place());
                Round result = Round.of(entrant.contestant(), work, settings.applications(), threads);
                sums.get(which).add(result, Costs.now(entrant.place()).since(before));
                perSecond.get(which).add(result.perSecond());
            }
        }
        if (threads == settings.threads().get(0)) {
            out.printf(
                    Locale.ROOT,
                    "%n%-9s %-10s %3s %10s %8s %9s %9s %9s %9s %9s %6s%n",
                    work,
                    "",
                    "thr",
                    "apps/s",
                    "vs F2",
                    "p50 ms",
                    "p99 ms",
                    "cpu ms",
                    "WAL KB",
                    "rows",
                    "exc");
        }
        double floor = median(perSecond.get(1));
        for (int i = 0; i < entrants.size(); i++) {
            double speed = median(perSecond.get(i));
            out.printf(
                    Locale.ROOT,
                    "%-9s %-10s %3d %10.1f %8.2f %s%n",
                    "",
                    entrants.get(i).contestant().name(),
                    threads,
                    speed,
                    speed / floor,
                    sums.get(i).columns());
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String version(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** Sums over the rounds of one contestant. */
    private static final class Measured {
        private final List<Long> nanos = new ArrayList<>();
        private int applications;
        private int exceptions;
        private double processorMillis;
        private long walBytes;
        private long rowChanges;

        void add(Round round, Costs costs) {
            round.nanosOfStep().values().forEach(nanos::addAll);
            applications += round.applications();
            exceptions += round.exceptions();
            processorMillis += costs.processorMillis();
            walBytes += costs.walBytes();
            rowChanges += costs.rowChanges();
        }

        String columns() {
            Collections.sort(nanos);
            return String.format(
                    Locale.ROOT,
                    "%9.2f %9.2f %9.2f %9.1f %9.1f %6d",
                    nanos.get(nanos.size() / 2) / 1e6,
                    nanos.get((int) (nanos.size() * 0.99)) / 1e6,
                    processorMillis / applications,
                    walBytes / 1024.0 / applications,
                    (double) rowChanges / applications,
                    exceptions);
        }
    }
}
