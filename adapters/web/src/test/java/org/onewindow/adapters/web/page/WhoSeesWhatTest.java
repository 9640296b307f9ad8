package org.onewindow.adapters.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.fee.SimulatedGateway;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentOrder;

/**
 * Everybody at every page, from one table. Who may not see a page is answered as if there were none; who has not signed in is asked to
 * (G26, G27). A page without a row fails the test.
 */
class WhoSeesWhatTest {
    private static final String OWNER = "zhang.san";
    private static final String APPLICANTS = OWNER + " li.si";
    private static final String CLERKS = "wang.fang sun.hao";
    private static final String COUNTER_LEAD = "sun.hao";
    private static final String ISSUER = "zhao.min";
    /** Of the department that leads and of those it asks: all have the case, and so the tasks of each other, in sight. */
    private static final String APPROVERS = "wu.zheng xu.qing qian.hao";

    private static final String SUPERVISOR = "du.jian";
    private static final String SUPERVISING_BODY = "yan.ming";
    private static final String SPECIALIST = "ye.zhi";
    private static final String ADMINISTRATION = "he.ming fang.yi";
    private static final String CASHIER = "ma.tian";
    private static final String INSIDERS =
            String.join(" ", OWNER, CLERKS, ISSUER, CASHIER, APPROVERS, SUPERVISOR, SUPERVISING_BODY, SPECIALIST);
    /** Cashiers, and the lead of a counter. */
    private static final String AT_CASH = "ma.tian sun.hao";

    private static final String EVERYBODY = "*";
    /** Whatever their role. */
    private static final String STAFF = String.join(
            " ",
            "bai.xue",
            CLERKS,
            ISSUER,
            CASHIER,
            APPROVERS,
            SUPERVISOR,
            SUPERVISING_BODY,
            SPECIALIST,
            ADMINISTRATION,
            "fang.ji ning.shou cha.xin");

    /** Pages, and after the colon who sees them. */
    private static final String TABLE = """
            GET /: *
            GET /items/{item}: *
            GET /hall: *
            GET /bundles/{bundle}: *
            GET /bundles/{bundle}/apply: APPLICANTS
            POST /bundles/{bundle}/apply: APPLICANTS
            GET /bundles/{bundle}/apply/files/{draftFile}: OWNER
            GET /bundle-applications/{bundled}: OWNER
            GET /disclosure: *
            GET /disclosure/{item}: *
            GET /disclosure/results: *
            GET /track: *
            POST /track: *
            GET /verify: *
            POST /verify: *
            POST /verify/file: *
            GET /sign-in: *
            POST /sign-in: *
            POST /sign-out: *
            POST /switch/language: *
            POST /switch/print: *
            GET /apply/{item}: APPLICANTS
            POST /apply/{item}: APPLICANTS
            GET /apply/{item}/{id}/form/{step}: OWNER
            POST /apply/{item}/{id}/form/{step}: OWNER
            GET /apply/{item}/{id}/entry: OWNER
            POST /apply/{item}/{id}/entry: OWNER
            GET /apply/{item}/{id}/materials: OWNER
            POST /apply/{item}/{id}/materials: OWNER
            GET /apply/{item}/{id}/check: OWNER
            POST /apply/{item}/{id}/check: OWNER
            GET /mine: APPLICANTS
            GET /mine/registers: APPLICANTS
            GET /audit/registers: cha.xin
            GET /mine/{id}: OWNER
            GET /mine/{id}/receipt: OWNER
            POST /mine/{id}/withdraw: OWNER
            GET /mine/{id}/supplement: OWNER
            POST /mine/{id}/supplement: OWNER
            GET /mine/{id}/deferred: OWNER
            POST /mine/{id}/deferred: OWNER
            GET /mine/{id}/due: INSIDERS
            GET /due/{id}: INSIDERS
            GET /base-data: APPLICANTS
            GET /base-data/{sheet}: APPLICANTS
            POST /base-data/{sheet}: APPLICANTS
            GET /base-data/{sheet}/{entry}: OWNER
            POST /base-data/{sheet}/{entry}: OWNER
            GET /forms/{id}: INSIDERS
            GET /forms/{id}/pdf: INSIDERS
            GET /documents/{id}/{document}: INSIDERS
            GET /documents/{id}/{document}/ofd: INSIDERS
            GET /documents/{id}/{document}/large: INSIDERS
            GET /documents/{id}/{document}/pdf: INSIDERS
            GET /files/{id}/{key}: INSIDERS
            GET /files/{id}/{key}/view: INSIDERS
            GET /files/{id}/{key}/pages/{page}: INSIDERS
            GET /desk/reception: CLERKS
            GET /desk/reception/take-in: CLERKS
            POST /desk/reception/take-in: CLERKS
            POST /desk/reception/take-in/{item}: CLERKS
            POST /desk/reception/take-in-bundle/{bundle}: CLERKS
            GET /desk/reception/bundles: CLERKS
            GET /desk/reception/bundle/{bundled}: CLERKS
            GET /desk/reception/case/{id}: CLERKS
            POST /desk/reception/case/{id}/accept: CLERKS
            POST /desk/reception/case/{id}/compare: CLERKS
            POST /desk/reception/case/{id}/accept-deferred: CLERKS
            POST /desk/reception/case/{id}/correct: CLERKS
            POST /desk/reception/case/{id}/not-accept: CLERKS
            POST /desk/reception/case/{id}/decide: CLERKS
            POST /desk/reception/case/{id}/terminate: COUNTER_LEAD
            POST /desk/reception/case/{id}/ask-void: CLERKS
            POST /desk/reception/case/{id}/void: COUNTER_LEAD
            POST /desk/reception/case/{id}/papers: CLERKS
            POST /desk/reception/case/{id}/papers-complete: CLERKS
            GET /desk/training: STAFF
            GET /desk/training/{item}: STAFF
            GET /desk/review: APPROVERS
            GET /desk/review/case/{id}: APPROVERS
            GET /desk/review/intake/case/{id}: APPROVERS
            POST /desk/review/intake/case/{id}/accept: APPROVERS
            POST /desk/review/intake/case/{id}/compare: APPROVERS
            POST /desk/review/intake/case/{id}/accept-deferred: APPROVERS
            POST /desk/review/intake/case/{id}/correct: APPROVERS
            POST /desk/review/intake/case/{id}/not-accept: APPROVERS
            POST /desk/review/intake/case/{id}/decide: APPROVERS
            POST /desk/review/case/{id}/suspend: APPROVERS
            POST /desk/review/case/{id}/check-commitment: APPROVERS
            POST /desk/review/case/{id}/revoke-decision: APPROVERS
            POST /desk/review/case/{id}/resume: APPROVERS
            POST /desk/review/case/{id}/ask-extend: APPROVERS
            POST /desk/review/case/{id}/extend: APPROVERS
            POST /desk/review/case/{id}/forward: APPROVERS
            POST /desk/review/case/{id}/answer-from-above: APPROVERS
            POST /desk/review/case/{id}/terminate: APPROVERS
            POST /desk/review/task/{task}/claim: APPROVERS
            POST /desk/review/task/{task}/release: APPROVERS
            POST /desk/review/task/{task}/opinion: APPROVERS
            POST /desk/review/task/{task}/decide: APPROVERS
            POST /desk/review/task/{task}/send-back: APPROVERS
            POST /desk/review/task/{task}/signer: APPROVERS
            POST /desk/review/task/{task}/reassign: APPROVERS
            POST /desk/review/case/{id}/round/{round}/invite: APPROVERS
            POST /desk/review/case/{id}/round/{round}/conclude: APPROVERS
            POST /desk/review/case/{id}/expedite: APPROVERS
            GET /desk/issuing: ISSUER
            GET /desk/issuing/case/{id}: ISSUER
            POST /desk/issuing/case/{id}/issue: ISSUER
            POST /desk/issuing/case/{id}/deliver: ISSUER
            POST /desk/issuing/case/{id}/archive: ISSUER
            GET /mine/mandates: APPLICANTS
            POST /mine/mandates: APPLICANTS
            POST /mine/mandates/own: APPLICANTS
            POST /mine/mandates/{mandate}/act: nobody
            POST /mine/mandates/{mandate}/revoke: APPLICANTS
            GET /desk/mandates: CLERKS
            POST /desk/mandates: CLERKS
            POST /desk/mandates/record: CLERKS
            POST /desk/mandates/{mandate}/revoke: CLERKS
            GET /mine/certificates: APPLICANTS
            GET /verify/certificate: *
            POST /verify/certificate: *
            GET /desk/certificates: STAFF
            POST /desk/certificates: STAFF
            GET /desk/certificates/{certificate}: nobody
            POST /desk/certificates/{certificate}/ask-end: nobody
            POST /desk/certificates/{certificate}/end: nobody
            POST /desk/certificates/{certificate}/deregister: nobody
            POST /desk/certificates/{certificate}/take-back: nobody
            GET /desk/administration/events: ADMINISTRATION
            POST /desk/administration/events/again: ADMINISTRATION
            GET /desk/middle-office: SPECIALIST
            GET /desk/middle-office/case/{id}: SPECIALIST
            POST /desk/middle-office/case/{id}/answer: SPECIALIST
            POST /desk/review/case/{id}/answer-inquiry: APPROVERS
            POST /desk/review/case/{id}/joint-call: APPROVERS
            POST /desk/review/case/{id}/joint-off: APPROVERS
            POST /desk/review/case/{id}/joint-attendance: APPROVERS
            POST /desk/review/case/{id}/joint-opinion: APPROVERS
            POST /desk/review/case/{id}/joint-conclusion: APPROVERS
            POST /desk/review/case/{id}/follow-up-report: APPROVERS
            POST /desk/review/case/{id}/follow-up-check: APPROVERS
            POST /desk/review/case/{id}/remind: APPROVERS
            POST /desk/supervision/case/{id}/joint-call: SUPERVISOR
            POST /mine/{id}/follow-up: OWNER
            POST /desk/reception/case/{id}/answer-inquiry: CLERKS
            POST /desk/reception/case/{id}/ask-specialist: CLERKS
            POST /desk/reception/case/{id}/hand-on: CLERKS
            POST /desk/reception/case/{id}/take-over: CLERKS
            GET /desk/supervision: WATCHING
            GET /desk/supervision/case/{id}: WATCHING
            POST /desk/supervision/case/{id}/order: WATCHING
            POST /desk/supervision/case/{id}/query: WATCHING
            POST /desk/supervision/case/{id}/matter: WATCHING
            POST /desk/supervision/case/{id}/close-inquiry: WATCHING
            POST /desk/supervision/case/{id}/extend: SUPERVISOR
            POST /desk/supervision/case/{id}/ask-void: SUPERVISOR
            POST /desk/supervision/case/{id}/void: SUPERVISOR
            POST /desk/supervision/case/{id}/repair-credit: SUPERVISOR
            POST /desk/supervision/case/{id}/withdraw-publication: SUPERVISOR
            POST /desk/supervision/case/{id}/publish: SUPERVISOR
            GET /desk/supervision/dispatches: SUPERVISOR
            POST /desk/supervision/dispatches/again: SUPERVISOR
            POST /desk/supervision/dispatches/settle: SUPERVISOR
            POST /desk/supervision/dispatches/compare: SUPERVISOR
            GET /desk/supervision/versions: SUPERVISOR
            GET /desk/supervision/case/{id}/version: SUPERVISOR
            POST /desk/supervision/case/{id}/version: SUPERVISOR
            GET /queue: *
            GET /queue/now: *
            GET /queue/screen: *
            GET /queue/screen/now: *
            POST /queue/take: APPLICANTS
            GET /queue/ticket/{ticket}: *
            GET /queue/ticket/{ticket}/now: *
            POST /queue/ticket/{ticket}/give-up: APPLICANTS
            GET /desk/queue: STAFF
            GET /desk/queue/now: STAFF
            POST /desk/queue/take: STAFF
            POST /desk/queue/open: STAFF
            POST /desk/queue/call: STAFF
            POST /desk/queue/transfer: STAFF
            POST /desk/queue/bring-back: STAFF
            POST /desk/queue/give-up: STAFF
            POST /desk/queue/end-day: STAFF
            POST /desk/queue/pause: STAFF
            POST /desk/queue/close: STAFF
            POST /desk/queue/again: STAFF
            POST /desk/queue/serve: STAFF
            POST /desk/queue/miss: STAFF
            POST /desk/queue/hold: STAFF
            POST /desk/queue/finish: STAFF
            POST /desk/queue/kiosk: STAFF
            GET /kiosk: STAFF
            GET /kiosk/again: STAFF
            POST /kiosk/take: STAFF
            POST /kiosk/check-in: STAFF
            GET /kiosk/ticket/{ticket}: STAFF
            POST /kiosk/leave: STAFF
            GET /appointments: *
            POST /appointments/book: APPLICANTS
            GET /appointments/at/{appointment}: *
            POST /appointments/at/{appointment}/move: APPLICANTS
            POST /appointments/at/{appointment}/cancel: APPLICANTS
            GET /desk/appointments: STAFF
            POST /desk/appointments/check-in: STAFF
            POST /desk/appointments/book: STAFF
            POST /desk/appointments/move: STAFF
            POST /desk/appointments/cancel: STAFF
            POST /desk/appointments/limit: STAFF
            GET /voices: *
            POST /voices/raise: APPLICANTS
            GET /rate/done: *
            GET /rate/visit/{ticket}: *
            POST /rate/visit/{ticket}: *
            GET /rate/application/{id}: APPLICANTS
            POST /rate/application/{id}: APPLICANTS
            GET /desk/voices: STAFF
            POST /desk/voices/raise: STAFF
            POST /desk/voices/assign: STAFF
            POST /desk/voices/answer: STAFF
            POST /desk/voices/close: STAFF
            POST /desk/voices/publish: STAFF
            GET /pay/simulated/{order}: *
            POST /pay/simulated/{order}: *
            GET /fees: APPLICANTS
            POST /fees/pay: APPLICANTS
            GET /desk/cash: AT_CASH
            POST /desk/cash/take: AT_CASH
            POST /desk/cash/reduce: AT_CASH
            POST /desk/cash/refund: AT_CASH
            POST /desk/cash/close: AT_CASH
            GET /desk/cash/reconciliation: AT_CASH
            POST /desk/cash/reconcile: AT_CASH
            GET /desk/stamps: STAFF
            POST /desk/stamps/hand-over: STAFF
            POST /desk/stamps/take-over: STAFF
            POST /desk/stamps/block: ADMINISTRATION
            POST /desk/stamps/release: ADMINISTRATION
            GET /desk/administration: ADMINISTRATION
            POST /desk/administration/check: ADMINISTRATION
            POST /desk/administration/adjustments: ADMINISTRATION
            GET /desk/administration/adjustments/{adjustment}: ADMINISTRATION
            POST /desk/administration/adjustments/{adjustment}/approve: ADMINISTRATION
            POST /desk/administration/adjustments/{adjustment}/refuse: ADMINISTRATION
            POST /desk/administration/adjustments/{adjustment}/withdraw: ADMINISTRATION
            """.replace("APPLICANTS", APPLICANTS)
            .replace("OWNER", OWNER)
            .replace("INSIDERS", INSIDERS)
            .replace("CLERKS", CLERKS)
            .replace("COUNTER_LEAD", COUNTER_LEAD)
            .replace("ISSUER", ISSUER)
            .replace("APPROVERS", APPROVERS)
            .replace("WATCHING", SUPERVISOR + " " + SUPERVISING_BODY)
            .replace("SPECIALIST", SPECIALIST)
            .replace("SUPERVISOR", SUPERVISOR)
            .replace("ADMINISTRATION", ADMINISTRATION)
            .replace("AT_CASH", AT_CASH)
            .replace("STAFF", STAFF);

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PEOPLE = List.of(
            "zhang.san",
            "li.si",
            "bai.xue",
            "wang.fang",
            "sun.hao",
            "zhao.min",
            "wu.zheng",
            "xu.qing",
            "qian.hao",
            "ma.tian",
            "du.jian",
            "yan.ming",
            "ye.zhi",
            "he.ming",
            "fang.yi",
            "fang.ji",
            "ning.shou",
            "cha.xin");

    private static PageHall hall;
    private static Map<String, String> parts;
    private static String inCorrection;

    @BeforeAll
    static void an_application_is_examined_and_another_is_being_corrected() {
        hall = PageHall.open();
        hall.publish(Map.of(BundleFiling.FILE, BundleFiling.BUNDLE, "forms/my-project.json", """
                        {"name": {"zh": "项目基础数据"}, "sheet": "project", "type": "object",
                         "properties": {"project": {"type": "string", "label": {"zh": "项目名称"}}}}"""));
        Guest owner = hall.guest(OWNER);
        Guest clerk = hall.guest("wang.fang");
        String id = Filing.handedIn(owner, "谁能看见的项目");
        clerk.send(clerk.open("/desk/reception/case/" + id).form("/accept"));
        inCorrection = Filing.handedIn(owner, "正在补正的项目");
        clerk.send(clerk.open("/desk/reception/case/" + inCorrection)
                .form("/correct")
                .with("what", "未盖章"));
        Page mine = owner.open("/mine/" + id);
        Page review = hall.guest("xu.qing").open("/desk/review/case/" + id);
        parts = new TreeMap<>(Map.of(
                "bundle", "both",
                "bundled", last(BundleFiling.handedIn(owner, "一事联办的项目").path()),
                "draftFile", last(BundleFiling.begun(owner).one(".files a").attr("href")),
                "item", "approval",
                "step", "x",
                "id", id,
                "document", last(mine.one("a[href^='/documents/']").attr("href")),
                "key", last(mine.one("a[href^='/files/']").attr("href")),
                "task", last(review.one("form[action$='/claim']").attr("action").replace("/claim", "")),
                "adjustment", last(proposed().path())));
        parts.put("page", "1");
        parts.put("round", "departments");
        parts.put("sheet", "my-project");
        parts.put(
                "entry",
                last(owner.send(owner.open("/base-data/my-project").form("/my-project"))
                        .path()));
        // None has been issued here; who sees one that has been is told by CertificateRestTest: pages and interface ask
        // alike.
        parts.put("certificate", "0".repeat(32));
        parts.put("mandate", "0".repeat(32));
        parts.put("order", "0".repeat(32));
        hall.get(SimulatedGateway.class).open(new PaymentOrder("0".repeat(32), Money.fen(1), "费用"));
        Guest guide = hall.guest("bai.xue");
        parts.put(
                "ticket",
                last(guide.send(guide.open("/desk/queue").form("/take")).path()));
        Page day = guide.open("/desk/appointments?day="
                + guide.open("/appointments?queue=reception")
                        .html()
                        .select(".slots a")
                        .attr("href")
                        .replaceAll(".*day=|#.*", ""));
        String start = day.one("form[action$='/book'] button:not([disabled])").attr("value");
        parts.put(
                "appointment",
                last(guide.send(day.form("/book").with("start", start)).path()));
    }

    private static String last(String path) {
        return Path.of(path).getFileName().toString();
    }

    private static Page proposed() {
        Guest administration = hall.guest("he.ming");
        Form form =
                administration.open("/desk/administration").form("/adjustments").with("reason", "承诺时限缩短");
        for (Map.Entry<String, String> file : PageHall.files().entrySet()) {
            form = form.choosing(
                    "folder",
                    "hall/" + file.getKey(),
                    file.getValue().replace("promised: 10", "promised: 9").getBytes(StandardCharsets.UTF_8));
        }
        return administration.send(form);
    }

    @AfterAll
    static void nothing_has_changed() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> rows = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            int end = line.lastIndexOf(": ");
            rows.put(line.substring(0, end), List.of(line.substring(end + 2).split(" ")));
        });
        return rows;
    }

    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        Routes routes = new Routes();
        hall.all(PageGroup.class).forEach(group -> group.addTo(routes));

        assertThat(routes.all().stream()
                        .map(route -> PART.matcher(route).replaceAll("{}"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(table().keySet().stream()
                        .map(row -> PART.matcher(row).replaceAll("{}"))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> each_person_finds_the_pages_of_the_table_and_no_others() {
        return PEOPLE.stream()
                .map(person -> dynamicTest(person, () -> {
                    Guest guest = hall.guest(person);
                    String absent = guest.open("/none").text();
                    List<String> wrong = new ArrayList<>();
                    table().forEach((row, people) -> {
                        // Signing in or out, and making this browser a terminal, would end what is tried here.
                        if (row.contains("/sign-") || row.contains("/queue/kiosk") || row.contains("/kiosk/leave")) {
                            return;
                        }
                        Page answer = ask(guest, row);
                        boolean may = people.contains(EVERYBODY) || people.contains(person);
                        boolean sees = answer.status() != 404;
                        if (may != sees
                                || answer.status() >= 500
                                || answer.path().equals("/sign-in")) {
                            wrong.add(row + ": " + answer.status() + " at " + answer.path());
                        }
                        if (!may && !answer.text().equals(absent)) {
                            wrong.add(row + " tells more than a page that does not exist");
                        }
                    });
                    assertThat(wrong).isEmpty();
                }));
    }

    @Test
    void who_has_not_signed_in_is_asked_to_whatever_the_page() {
        Guest stranger = hall.stranger("zh-CN");
        table().forEach((row, people) -> {
            if (!row.contains("/sign-")) {
                Page answer = ask(stranger, row);
                assertThat(answer.path().equals("/sign-in")).as(row).isEqualTo(!people.contains(EVERYBODY));
                assertThat(answer.status()).as(row).isLessThan(500);
            }
        });
    }

    /** Sent forms carry no key, so that whoever may act is told so and nothing happens. */
    private static Page ask(Guest guest, String row) {
        String route = row.substring(row.indexOf('/'));
        String id = route.endsWith("/supplement") ? inCorrection : parts.get("id");
        String path = PART.matcher(route)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1).equals("id") ? id : String.valueOf(parts.get(part.group(1)))));
        return row.startsWith("GET ")
                ? guest.open(path)
                : guest.send(guest.open("/track")
                        .form("/track")
                        .sentTo(path)
                        .with("scenario", "standard")
                        .without("key"));
    }
}
