package org.onewindow.adapters.testkit.hall;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.onewindow.adapters.testkit.database.CommitFaults;
import org.onewindow.adapters.testkit.database.StatementCounter;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.UnitOfWork;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.integrity.Violation;

/**
 * A running hall: every module on the class path, on one database, with a clock that stands still until it is moved.
 *
 * <p>{@link #close()} stops the hall and leaves the database, so that a second hall can be started on it.
 */
public final class HallFixture implements AutoCloseable {
    /** Configured, so that no test leaves a key file behind. */
    private static final String MASTER_KEY = "bWFzdGVyIGtleSBvZiB0aGUgaGFsbHMgdW5kZXIgdGU=";

    private final TestDatabase database;
    private final TestClock clock;
    private final StatementCounter statements;
    private final CommitFaults commits;
    private final WeldContainer container;
    private boolean ownsDatabase;
    private boolean damaged;

    private HallFixture(
            TestDatabase database,
            TestClock clock,
            StatementCounter statements,
            CommitFaults commits,
            WeldContainer container) {
        this.database = database;
        this.clock = clock;
        this.statements = statements;
        this.commits = commits;
        this.container = container;
    }

    /** A hall on {@code database}, with {@code beans} besides those found on the class path. */
    public static HallFixture on(TestDatabase database, Class<?>... beans) {
        return on(database, Map.of(), beans);
    }

    /** The same with {@code settings}, such as {@code onewindow.db.pool}. */
    public static HallFixture on(TestDatabase database, Map<String, String> settings, Class<?>... beans) {
        return start(database, settings, new Weld().addBeanClasses(beans));
    }

    /**
     * Only the beans in the packages of {@code neighbours}, each where that class lies; for tests of what every hall stands on, whose
     * module does not see the others.
     */
    public static HallFixture ofPackages(TestDatabase database, Map<String, String> settings, Class<?>... neighbours) {
        Weld weld = new Weld().disableDiscovery().setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED);
        return start(database, settings, weld.addPackages(false, neighbours));
    }

    /** The same, with {@code beans} of other packages besides. */
    static HallFixture ofPackages(TestDatabase database, Class<?>[] neighbours, Class<?>[] beans) {
        Weld weld = new Weld().disableDiscovery().setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED);
        return start(database, Map.of(), weld.addPackages(false, neighbours).addBeanClasses(beans));
    }

    private static HallFixture start(TestDatabase database, Map<String, String> settings, Weld weld) {
        Map<String, String> all = new HashMap<>(Map.of(
                "onewindow.db.url", database.url(),
                "onewindow.db.user", database.user(),
                "onewindow.db.password", database.password(),
                "onewindow.master-key", MASTER_KEY,
                // Files go with the database, so that no test leaves a folder behind.
                "onewindow.file.store", "database"));
        // What is to slow down a guesser would slow down every sign-in of a test.
        all.put("onewindow.people.password-iterations", "10");
        all.putAll(settings);
        HallSettings.use(all);
        TestClock clock = new TestClock();
        StatementCounter statements = new StatementCounter();
        CommitFaults commits = new CommitFaults();
        WeldContainer container = weld.containerId(UUID.randomUUID().toString())
                .addExtension(new TestBeans(clock, statements, commits))
                .initialize();
        HallFixture hall = new HallFixture(database, clock, statements, commits, container);
        hall.openDatabase();
        return hall;
    }

    /** Now, while the settings are this hall's. */
    private void openDatabase() {
        try {
            get(UnitOfWork.class).rollback();
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** From now on the database goes away with the hall. */
    public HallFixture owningDatabase() {
        ownsDatabase = true;
        return this;
    }

    /** The bean of that type. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Every bean of that type. */
    public <T> List<T> all(Class<T> type) {
        return container.select(type).stream().toList();
    }

    /** Asks the hall as {@code who}. */
    public <T> T as(Caller who, Supplier<T> question) {
        return get(CurrentCaller.class).as(who, question);
    }

    /** The container the hall runs in, for faces that are started beside it. */
    public WeldContainer container() {
        return container;
    }

    /** The hall's clock. */
    public TestClock clock() {
        return clock;
    }

    /** Counts what the hall sends to its database. */
    public StatementCounter statements() {
        return statements;
    }

    /** Strikes at the hall's commits. */
    public CommitFaults commits() {
        return commits;
    }

    /** The database, past the hall. */
    public TestDatabase database() {
        return database;
    }

    /** The test has changed data past the hall, so that the invariants need not hold of them at its end. */
    public void damagedOnPurpose() {
        damaged = true;
    }

    /**
     * Stops the hall. A hall that goes away with its database is held against every invariant first.
     *
     * @throws AssertionError if one does not hold
     */
    @Override
    public void close() throws SQLException, IOException {
        List<Violation> violations = ownsDatabase && !damaged ? violations() : List.of();
        container.close();
        if (ownsDatabase) {
            database.close();
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("what the tests left in " + database + " contradicts itself: " + violations);
        }
    }

    /** Nothing in a hall of so few packages that it has no checker. */
    private List<Violation> violations() {
        Instance<InvariantChecker> checker = container.select(InvariantChecker.class);
        return checker.isResolvable() ? checker.get().violations() : List.of();
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
