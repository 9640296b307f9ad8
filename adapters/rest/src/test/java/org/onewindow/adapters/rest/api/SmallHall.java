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
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.adapters.persistence.DurationConverter;
import org.onewindow.adapters.rest.answer.ProblemWriter;
import org.onewindow.adapters.rest.json.JsonBodies;
import org.onewindow.adapters.rest.server.HallServer;
import org.onewindow.adapters.rest.session.BrowserSignIn;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.catalog.CataloguePersistence;
import org.onewindow.catalog.adjustment.AdjustmentDesk;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.publishing.CatalogueDesk;
import org.onewindow.catalog.publishing.PublishCommand;
import org.onewindow.core.KernelPersistence;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.ledger.Ledger;
import org.onewindow.core.people.Accounts;
import org.onewindow.core.people.LoginName;
import org.onewindow.core.people.PasswordHash;
import org.onewindow.core.people.Passwords;
import org.onewindow.core.plugin.PluginRegistry;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** A hall with one immediate item, one clerk, one issuer and two applicants, served over HTTP. */
final class SmallHall implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final CitizenIdNumber ZHANG = new CitizenIdNumber("11010519491231002X");
    static final CitizenIdNumber LI = new CitizenIdNumber("440524198001010013");

    private static final Caller ADMINISTRATION =
            new Caller.Staff(new StaffId("he.ming"), EnumSet.of(Role.HALL_ADMINISTRATION), Optional.empty());

    private final TestDatabase database;
    final HallFixture hall;
    final HallServer server;

    private SmallHall(TestDatabase database, HallFixture hall, HallServer server) {
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

    static SmallHall open() {
        TestDatabase database = TestDatabase.inFolder();
        return open(database);
    }

    static SmallHall open(TestDatabase database) {
        HallFixture hall = HallFixture.ofPackages(
                database,
                Map.of(
                        "onewindow.http.port", "0",
                        "onewindow.http.host", "localhost",
                        "onewindow.people.password-iterations", "10"),
                KernelPersistence.class,
                Act.class,
                ApplicantDesk.class,
                Conditions.class,
                DefinitionReader.class,
                Ledger.class,
                PluginRegistry.class,
                Vault.class,
                Messages.class,
                HallTime.class,
                CataloguePersistence.class,
                AdjustmentDesk.class,
                CatalogueDesk.class,
                BuiltInRules.class,
                ItemKind.class,
                Accounts.class,
                DurationConverter.class,
                HallServer.class,
                ProblemWriter.class,
                BrowserSignIn.class,
                JsonBodies.class,
                WorkQueue.class,
                Endpoints.class,
                StandInForms.class);
        SmallHall small = new SmallHall(database, hall, HallServer.start(hall.container()));
        small.publish("on-the-spot", "OFFERED");
        small.openAccounts();
        return small;
    }

    /** Publishes the hall with the item {@code id} in {@code state}. */
    void publish(String id, String state) {
        hall.as(
                        ADMINISTRATION,
                        () -> hall.get(CatalogueDesk.class)
                                .publish(new PublishCommand(
                                        new IdempotencyKey(UUID.randomUUID().toString()),
                                        DefinitionSource.of(files(id)),
                                        "")))
                .orElseThrow();
    }

    private void openAccounts() {
        Accounts accounts = hall.get(Accounts.class);
        PasswordHash password = hall.get(Passwords.class).hash(PASSWORD);
        for (String staff : new String[] {"wang.fang", "zhao.min", "he.ming"}) {
            accounts.openForStaff(new LoginName(staff), new StaffId(staff), password);
        }
        accounts.openForApplicant(new LoginName("zhang.san"), person("张三", ZHANG), password);
        accounts.openForApplicant(new LoginName("li.si"), person("李四", LI), password);
    }

    private static Applicant person(String name, CitizenIdNumber number) {
        return new Applicant.Person(name, number, "13800000000", Optional.empty());
    }

    private static Map<String, String> files(String item) {
        return Map.of(
                "hall.yaml", """
                identity: kunshan-investment
                name: {zh: 投资项目窗口}
                areaCode: 320583
                departments: [{id: reform, name: {zh: 发改委}, documentPrefix: 昆发改}]
                counters: [{id: first, name: {zh: 一号窗口}, kind: INTEGRATED}]
                staff:
                  - {id: he.ming, name: {zh: 何明}, roles: [HALL_ADMINISTRATION]}
                  - {id: wang.fang, name: {zh: 王芳}, roles: [RECEPTION_CLERK], counter: first}
                  - {id: zhao.min, name: {zh: 赵敏}, roles: [ISSUER]}
                """, "forms/consultation.json", "{\"type\": \"object\"}", "items/" + item + ".yaml", """
                name: {zh: 项目咨询答复, en: Answer to a question about a project}
                type: PUBLIC_SERVICE
                kind: IMMEDIATE
                department: reform
                targets: [ENTERPRISE, NATURAL_PERSON]
                limits: {statutory: 5, promised: 0}
                form: consultation
                materials: []
                output: {name: {zh: 答复单}, kind: APPROVAL_DOCUMENT, numberPrefix: 昆发改答}
                guide:
                  conditions: {zh: 投资项目}
                  procedure: {zh: 申请、受理、答复}
                  fees: {zh: 不收费}
                  places: {zh: 一号窗口}
                  contact: {zh: 一号窗口}
                legalBasis: [{document: 企业投资项目核准和备案管理条例, number: 国令673}]
                """);
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

    static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws SQLException, IOException {
        server.close();
        hall.close();
        database.close();
    }
}
