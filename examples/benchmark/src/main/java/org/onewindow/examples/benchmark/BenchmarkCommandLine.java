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
import org.onewindow.adapters.testkit.database.TestDatabase;

/**
 * Runs the works on H2 (file) and PostgreSQL, contestants in turn within one run, and prints a table.
 *
 * <p>Arguments: {@code --applications N} per round (default 200), {@code --rounds N} (default 5), {@code --threads 1,2,4,8},
 * {@code --databases h2,postgresql}, {@code --warmup N} applications (default 300), {@code --open N} applications that wait while
 * inboxes are read (default 2,500). PostgreSQL is started by the program itself, or
 * is the one that the system property {@code onewindow.test.postgres.url} names.
 */
public final class BenchmarkCommandLine {
    private static final int READINGS = 400;

    private final Settings settings;
    private final PrintStream out;

    private BenchmarkCommandLine(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** How much is measured. */
    record Settings(
            int applications,
            int rounds,
            int warmup,
            int open,
            List<Work> works,
            List<Integer> threads,
            List<String> databases) {
        static Settings of(String[] args) {
            return new Settings(
                    Integer.parseInt(argument(args, "--applications", "200")),
                    Integer.parseInt(argument(args, "--rounds", "5")),
                    Integer.parseInt(argument(args, "--warmup", "300")),
                    Integer.parseInt(argument(args, "--open", "2500")),
                    List.of(argument(args, "--works", "SERIES,PARALLEL,RACE").split(",", 3)).stream()
                            .map(Work::valueOf)
                            .toList(),
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
            for (Work work : settings.works()) {
                for (Entrant entrant : entrants) {
                    Round.of(entrant.contestant(), work, settings.warmup(), 2);
                }
                for (int threads : settings.threads()) {
                    compare(work, threads, entrants);
                }
            }
            if (settings.open() > 0) {
                readings(entrants);
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
        String series = model.run(Work.SERIES, Untimed.STEPS);
        String parallel = model.run(Work.PARALLEL, Untimed.STEPS);
        model.close();
        return new MirrorContestant(place(database), series, parallel);
    }

    /** Statements, row changes and commits of one application, counted at the driver. */
    private void counts(DeskContestant hall) throws Exception {
        for (Work work : List.of(Work.SERIES, Work.PARALLEL)) {
            hall.run(work, Untimed.STEPS);
            CountedSteps counted = new CountedSteps(hall.hall().statements());
            hall.onlyActing(() -> hall.run(work, counted));
            out.printf(
                    Locale.ROOT,
                    "%-9s counted at the driver per application, acts only: statements %d, row changes %d, commits %d%n",
                    work,
                    counted.statements(),
                    counted.rowChanges(),
                    counted.commits());
        }
    }

    /** Reads while many applications wait: an inbox of 20 out of {@code open}, and one application's history. */
    private void readings(List<Entrant> entrants) throws Exception {
        List<Entrant> readers =
                entrants.stream().filter(each -> each.contestant().reads()).toList();
        out.printf(Locale.ROOT, "%nReading with %,d open applications, p50 in ms%n", settings.open());
        for (Entrant entrant : readers) {
            for (int i = 0; i < settings.open(); i++) {
                entrant.contestant().leaveOpen();
            }
            out.printf(Locale.ROOT, "%-10s is filled%n", entrant.contestant().name());
        }
        for (Entrant entrant : readers) {
            Contestant contestant = entrant.contestant();
            String application = contestant.run(Work.PARALLEL, Untimed.STEPS);
            out.printf(
                    Locale.ROOT,
                    "%-10s inbox %8.2f   history %8.2f%n",
                    contestant.name(),
                    medianMillis(() -> contestant.inbox(20)),
                    medianMillis(() -> contestant.history(application)));
        }
    }

    private static double medianMillis(Callable<Integer> reading) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            long start = System.nanoTime();
            if (reading.call() == 0) {
                throw new IllegalStateException("nothing was read");
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return median(millis.subList(READINGS / 2, READINGS));
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
                entrant.contestant().prepare(work, settings.applications());
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
                    "DB KB",
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
        private long databaseBytes;

        void add(Round round, Costs costs) {
            round.nanosOfStep().values().forEach(nanos::addAll);
            applications += round.applications();
            exceptions += round.exceptions();
            processorMillis += costs.processorMillis();
            walBytes += costs.walBytes();
            databaseBytes += costs.databaseBytes();
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
                    databaseBytes / 1024.0 / applications,
                    exceptions);
        }
    }
}
