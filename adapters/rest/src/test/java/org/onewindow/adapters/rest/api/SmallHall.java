package org.onewindow.adapters.rest.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.adapters.rest.server.HallServer;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.catalog.publishing.CatalogueDesk;
import org.onewindow.catalog.publishing.PublishCommand;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.PasswordHash;
import org.onewindow.core.people.Passwords;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** The hall of {@code small-hall}, every module of it on H2, and two applicants, served over HTTP. */
final class SmallHall implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final CitizenIdNumber ZHANG = new CitizenIdNumber("11010519491231002X");
    static final CitizenIdNumber LI = new CitizenIdNumber("440524198001010013");

    private static final Caller ADMINISTRATION =
            new Caller.Staff(new StaffId("he.ming"), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());

    private final Optional<TestDatabase> ownDatabase;
    final HallFixture hall;
    final HallServer server;

    private SmallHall(Optional<TestDatabase> ownDatabase, HallFixture hall, HallServer server) {
        this.ownDatabase = ownDatabase;
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

    /** On a database of its own, which goes away with it. */
    static SmallHall open() {
        TestDatabase database = TestDatabase.inFolder();
        return open(database, Optional.of(database));
    }

    /** On a database that stays. */
    static SmallHall open(TestDatabase database) {
        return open(database, Optional.empty());
    }

    private static SmallHall open(TestDatabase database, Optional<TestDatabase> ownDatabase) {
        HallFixture hall = HallFixture.on(
                database,
                Map.of(
                        "onewindow.http.port", "0",
                        "onewindow.http.host", "localhost",
                        "onewindow.payment.kind", "simulated"),
                Identity.class);
        SmallHall small = new SmallHall(ownDatabase, hall, HallServer.start(hall.container()));
        small.publish(Map.of());
        small.openAccounts();
        return small;
    }

    /** Its files by their paths. */
    Map<String, String> files() {
        return DefinitionSource.classPath(SmallHall.class.getClassLoader(), "small-hall")
                .texts();
    }

    /** One of its files. */
    String file(String path) {
        return files().get(path);
    }

    /** Publishes the hall, with {@code instead} in place of some of its files. */
    void publish(Map<String, String> instead) {
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

    /** Accounts for everybody who has none yet. */
    void openAccounts() {
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

    /** A second account of Zhang San, under another name. */
    void openSecondAccount(String name) {
        hall.get(Accounts.class)
                .openForApplicant(
                        new LoginName(name),
                        person("张三", ZHANG),
                        hall.get(Passwords.class).hash(PASSWORD));
    }

    /** Whoever is signed in by that name is so no longer. */
    void closeAccount(String name) {
        hall.get(Accounts.class).close(new LoginName(name));
    }

    /** A bean of the hall. */
    <T> T get(Class<T> type) {
        return hall.get(type);
    }

    /** The day by the hall's clock, in China. */
    String today() {
        return hall.clock().instant().plus(Duration.ofHours(8)).toString().substring(0, 10);
    }

    private static Applicant person(String name, CitizenIdNumber number) {
        return new Applicant.Person(name, number, "13800000000", Optional.empty());
    }

    /** A browser that keeps its cookies. */
    static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** A browser in which {@code name} is signed in. */
    HttpClient signedIn(String name) throws IOException, InterruptedException {
        HttpClient browser = browser();
        HttpResponse<String> answer =
                send(browser, post("/session", "{\"name\": \"" + name + "\", \"password\": \"" + PASSWORD + "\"}"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return browser;
    }

    /** A request of the interface. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1" + path));
    }

    /** A JSON body to {@code path}, without key. */
    HttpRequest.Builder post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    /** The same with a key. */
    HttpRequest.Builder act(String key, String path, String json) {
        return post(path, json).header("Idempotency-Key", key);
    }

    /** A file to take in. */
    HttpRequest.Builder upload(String name, String content) {
        return request("/files?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(content));
    }

    static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws SQLException, IOException {
        server.close();
        hall.close();
        if (ownDatabase.isPresent()) {
            ownDatabase.get().close();
        }
    }
}
