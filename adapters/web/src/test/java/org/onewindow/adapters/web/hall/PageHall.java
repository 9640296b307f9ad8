package org.onewindow.adapters.web.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.onewindow.adapters.rest.server.HallServer;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.TestClock;
import org.onewindow.catalog.publishing.CatalogueDesk;
import org.onewindow.catalog.publishing.PublishCommand;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.PasswordHash;
import org.onewindow.core.people.Passwords;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** The hall of {@code page-hall}, every module of it on H2, and two applicants, with its pages served over HTTP. */
public final class PageHall implements AutoCloseable {
    /** Everybody's. */
    public static final String PASSWORD = "correct horse";
    /** Longest file and longest form of this hall, in bytes. */
    public static final int LIMIT = 1 << 20;

    private static final CitizenIdNumber ZHANG = new CitizenIdNumber("11010519491231002X");
    private static final CitizenIdNumber LI = new CitizenIdNumber("440524198001010013");
    private static final Caller ADMINISTRATION =
            new Caller.Staff(new StaffId("he.ming"), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());

    private final TestDatabase database;
    private final HallFixture hall;
    private final HallServer server;

    private PageHall(TestDatabase database, HallFixture hall, HallServer server) {
        this.database = database;
        this.hall = hall;
        this.server = server;
    }

    /** What a hall is assembled with. */
    @ApplicationScoped
    static class Identity {
        @Produces
        @Singleton
        HallIdentity identity() {
            return new HallIdentity("kunshan-investment", "320583");
        }
    }

    /** The hall as it is. */
    public static PageHall open() {
        return open(Map.of());
    }

    /** The hall with other {@code settings}, and with {@code beans} besides its own. */
    public static PageHall open(Map<String, String> settings, Class<?>... beans) {
        Map<String, String> all = new HashMap<>(Map.of(
                "onewindow.http.port", "0",
                "onewindow.http.host", "localhost",
                "onewindow.payment.kind", "simulated",
                "onewindow.file.limit", Integer.toString(LIMIT)));
        all.putAll(settings);
        TestDatabase database = TestDatabase.inFolder();
        HallFixture hall = HallFixture.on(database, all, with(Identity.class, beans));
        PageHall pages = new PageHall(database, hall, HallServer.start(hall.container()));
        pages.publish(Map.of());
        pages.openAccounts();
        return pages;
    }

    private static Class<?>[] with(Class<?> identity, Class<?>... beans) {
        return Stream.concat(Stream.of(identity), Arrays.stream(beans)).toArray(Class<?>[]::new);
    }

    /** The files the hall is defined by, path to text. */
    public static Map<String, String> files() {
        return DefinitionSource.classPath(PageHall.class.getClassLoader(), "page-hall")
                .texts();
    }

    /** Publishes the hall, with {@code instead} in place of some of its files. */
    public void publish(Map<String, String> instead) {
        Map<String, String> files = new HashMap<>(files());
        files.putAll(instead);
        hall.as(
                        ADMINISTRATION,
                        () -> hall.get(CatalogueDesk.class)
                                .publish(new PublishCommand(
                                        new IdempotencyKey(UUID.randomUUID().toString()),
                                        DefinitionSource.of(files),
                                        "")))
                .orElseThrow();
    }

    private void openAccounts() {
        Accounts accounts = hall.get(Accounts.class);
        PasswordHash password = hall.get(Passwords.class).hash(PASSWORD);
        hall.get(PublishedDefinitions.class)
                .hall()
                .orElseThrow()
                .staff()
                .forEach(member ->
                        accounts.openForStaff(new LoginName(member.id().value()), member.id(), password));
        accounts.openForApplicant(new LoginName("zhang.san"), person("张三", ZHANG), password);
        accounts.openForApplicant(new LoginName("li.si"), person("李四", LI), password);
    }

    private static Applicant person(String name, CitizenIdNumber number) {
        return new Applicant.Person(name, number, "13800000000", Optional.empty());
    }

    /** Somebody who has not signed in, with a browser of her own that asks for {@code language}. */
    public Guest stranger(String language) {
        return new Guest("http://localhost:" + server.port(), language);
    }

    /** Somebody who has signed in and reads {@code language}. */
    public Guest guest(String name, String language) {
        Guest guest = stranger(language);
        guest.signIn(name);
        return guest;
    }

    /** Somebody who has signed in and reads Chinese. */
    public Guest guest(String name) {
        return guest(name, "zh-CN");
    }

    /** The bean of that type. */
    public <T> T get(Class<T> type) {
        return hall.get(type);
    }

    /** Every bean of that type. */
    public <T> List<T> all(Class<T> type) {
        return hall.all(type);
    }

    /** The hall's clock, which stands still until it is moved. */
    public TestClock clock() {
        return hall.clock();
    }

    /** Everything that does not fit together; empty in a sound hall. */
    public String violations() {
        return hall.get(InvariantChecker.class).violations().toString();
    }

    @Override
    public void close() throws SQLException, IOException {
        server.close();
        hall.close();
        database.close();
    }
}
