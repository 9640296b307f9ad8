package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.rest.api.AccessQuestions.Question;
import org.onewindow.adapters.rest.api.StagedCases.StagedCase;
import org.onewindow.spi.application.ApplicationState;

/**
 * Everybody at every endpoint, on an application in every state, on one that is not there, and on the tasks of each (G26). What may
 * happen says a table that nobody derived from the code; what a person may not see is answered like what is not there (G27).
 */
@ExtendWith(InSmallHall.class)
class AccessMatrixTest {
    private static final int FEWEST_CELLS = 10_000;

    /** Acts wait for the disk most of the time. */
    private static final ExecutorService AT_ONCE = Executors.newFixedThreadPool(8);

    private static SmallHall hall;
    private static AccessTable table;
    private static StagedCases cases;
    private static List<Person> people;
    private static AccessQuestions questions;
    private static AccessRules rules;

    @BeforeAll
    static void applications_stand_in_every_state_and_some_people_have_lost_their_roles(SmallHall opened)
            throws Exception {
        hall = opened;
        table = AccessTable.read();
        publish(Person.BEFORE);
        hall.openAccounts();
        cases = StagedCases.in(hall);
        String adjustment = adjustmentTakenBack();
        people = Person.everybody(hall);
        publish(Person.AFTER);
        hall.closeAccount("li.jiu");
        questions = new AccessQuestions(hall, adjustment);
        rules = new AccessRules(table, questions);
    }

    /** With a bundle, and with the roles that people have at that time. */
    private static void publish(String roles) {
        Map<String, String> files = new HashMap<>(BundleTest.BOTH);
        files.put("hall.yaml", hall.file("hall.yaml") + Person.MORE_STAFF + roles);
        hall.publish(files);
    }

    /** Nobody can settle it any more, so that asking changes nothing. */
    private static String adjustmentTakenBack() throws Exception {
        Desk author = new Desk(hall, "he.ming");
        String id = author.does("/adjustments", AccessQuestions.proposal(hall))
                .path("id")
                .textValue();
        author.does("/adjustments/" + id + "/withdrawal", "{'reasons': '另行提出'}");
        return id;
    }

    @AfterAll
    static void everybody_has_gone() {
        AT_ONCE.shutdownNow();
    }

    @Test
    void every_endpoint_of_the_registry_has_its_line_in_the_table_and_the_table_has_no_other() {
        assertThat(table.endpoints())
                .isEqualTo(endpoints().stream()
                        .map(endpoint -> endpoint.verb() + " " + endpoint.path())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everybody_gets_at_every_endpoint_what_the_table_says_and_of_the_rest_not_even_that_it_is_there()
            throws Exception {
        Map<ApplicationState, Long> versions = versions();
        Set<ApplicationState> actedOn = ConcurrentHashMap.newKeySet();
        List<String> crossings = new ArrayList<>();
        int cells = 0;
        for (Future<Row> row : AT_ONCE.invokeAll(people.stream()
                .<Callable<Row>>map(person -> () -> row(person, actedOn))
                .toList())) {
            cells += row.get().cells();
            crossings.addAll(row.get().crossings());
        }

        assertThat(crossings).as("crossings in %s cells", cells).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(FEWEST_CELLS);
        versions.keySet().removeAll(actedOn);
        assertThat(versions())
                .as("nothing that was refused has changed anything")
                .containsAllEntriesOf(versions);
    }

    /** One person's cells, and what was wrong in them. */
    private record Row(int cells, List<String> crossings) {}

    private static Row row(Person person, Set<ApplicationState> actedOn) throws Exception {
        List<String> crossings = new ArrayList<>();
        int cells = 0;
        for (Endpoints.Registered endpoint : asked()) {
            for (Question question : questions.at(endpoint, cases)) {
                cells++;
                HttpResponse<String> answer = questions.ask(person, question);
                rules.objection(person, question, answer).ifPresent(crossings::add);
                if (question.isAct() && answer.statusCode() == 200) {
                    ApplicationState state = question.state().orElseThrow();
                    actedOn.add(state);
                    cases.stageAnew(state);
                }
            }
        }
        return new Row(cells, crossings);
    }

    /** What each application's version is, as the supervisor sees it. */
    private static Map<ApplicationState, Long> versions() throws Exception {
        Desk supervisor = new Desk(hall, "du.jian");
        Map<ApplicationState, Long> versions = new HashMap<>();
        for (Map.Entry<ApplicationState, StagedCase> each : cases.all().entrySet()) {
            JsonNode view =
                    supervisor.get("/applications/" + each.getValue().id()).path("view");
            assertThat(view.path("state").textValue()).isEqualTo(each.getKey().name());
            versions.put(each.getKey(), view.path("version").longValue());
        }
        return versions;
    }

    /** A department finds what it is asked in its inbox, not among the hall's applications. */
    @Test
    void lists_hold_what_is_in_sight_and_nothing_else() throws Exception {
        for (Person person : people) {
            String list = person.send(hall.request("/applications")).body();
            String inbox = person.send(hall.request("/tasks")).body();
            for (Map.Entry<ApplicationState, StagedCase> each : cases.all().entrySet()) {
                StagedCase one = each.getValue();
                assertThat(list.contains(one.id()))
                        .as("%s lists %s", person, each.getKey())
                        .isEqualTo(person.department().isEmpty() && person.sees(one, table));
                if (!one.asked().contains(person.department())) {
                    assertThat(inbox).as("inbox of %s", person).doesNotContain(one.id());
                }
            }
        }
        assertThat(new Desk(hall, "xu.qing")
                        .taskOf(cases.all().get(ApplicationState.SUSPENDED).id()))
                .isNotEmpty();
    }

    /** Knowing the reference of somebody else's file gives nobody the file (G27). */
    @Test
    void the_file_of_one_applicant_cannot_be_handed_in_by_another() throws Exception {
        Desk zhang = new Desk(hall, "zhang.san");
        JsonNode file = Desk.JSON.readTree(
                SmallHall.send(zhang.browser(), hall.upload("land.txt", "用地")).body());
        String filing =
                Filings.complete("他人的文件").replace('\'', '"').replace("\"content\": null", "\"content\": " + file);

        Desk li = new Desk(hall, "li.si");
        HttpResponse<String> foreign = li.asks("/applications/submissions", filing);
        HttpResponse<String> draft = li.asks("/applications/drafts", filing);
        HttpResponse<String> own = zhang.asks("/applications/submissions", filing);

        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(422);
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(422);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    }

    /** Every endpoint but those that would lock the person out. */
    private static List<Endpoints.Registered> asked() {
        return endpoints().stream()
                .filter(endpoint -> table.of(endpoint).rule() != AccessTable.Rule.ELSEWHERE)
                .toList();
    }

    private static List<Endpoints.Registered> endpoints() {
        return hall.hall.get(Endpoints.class).all();
    }
}
