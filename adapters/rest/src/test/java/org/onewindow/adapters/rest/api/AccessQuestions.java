package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.onewindow.adapters.rest.api.StagedCases.StagedCase;
import org.onewindow.spi.application.ApplicationState;

/**
 * What is asked at an endpoint: for each application, task or adjustment there is, and for one that is not there. An act names a
 * version that never was, so that whoever may act is told that it has changed (412), and nothing is done.
 */
final class AccessQuestions {
    private static final String NEVER_WAS = "\"999999999\"";
    private static final int MOST_TASKS = 2;

    private final SmallHall hall;
    private final String adjustment;
    private final Map<String, HttpResponse<String>> absentAnswers = new ConcurrentHashMap<>();

    AccessQuestions(SmallHall hall, String adjustment) {
        this.hall = hall;
        this.adjustment = adjustment;
    }

    /**
     * One cell of the matrix but for the person.
     *
     * @param state where the application stands, if it is about one that is there
     * @param about the application
     * @param department whose task it is about; empty if about none that is there
     * @param isThere whether what it is about exists
     */
    record Question(
            Endpoints.Registered endpoint,
            String path,
            Optional<ApplicationState> state,
            StagedCase about,
            String department,
            boolean isThere) {
        /** Whether an answer 200 has changed the application. */
        boolean isAct() {
            return endpoint.access() == Access.ACT && state.isPresent();
        }

        @Override
        public String toString() {
            return endpoint.verb() + " " + endpoint.path()
                    + state.map(known -> " (" + known + ")").orElse("");
        }
    }

    /** What is asked at {@code endpoint}. */
    List<Question> at(Endpoints.Registered endpoint, StagedCases cases) {
        List<Question> questions = new ArrayList<>();
        if (endpoint.path().startsWith("/adjustments/{id}")) {
            questions.add(plain(endpoint, StagedCase.ABSENT.id(), false));
            questions.add(plain(endpoint, adjustment, true));
        } else if (endpoint.path().contains("{id}")) {
            questions.add(onCase(endpoint, Optional.empty(), StagedCase.ABSENT));
            cases.all().forEach((state, one) -> questions.add(onCase(endpoint, Optional.of(state), one)));
        } else if (endpoint.path().contains("{task}")) {
            questions.add(onTask(endpoint, Optional.empty(), StagedCase.ABSENT, 1));
            cases.all().forEach((state, one) -> {
                for (int number = 1; number <= MOST_TASKS; number++) {
                    questions.add(onTask(endpoint, Optional.of(state), one, number));
                }
            });
        } else {
            questions.add(plain(endpoint, "", true));
        }
        return questions;
    }

    private static Question plain(Endpoints.Registered endpoint, String id, boolean isThere) {
        String path = endpoint.path()
                .replace("{id}", id)
                .replace("{dispatch}", "0".repeat(32))
                .replace("{reply}", "0".repeat(64))
                .replace("{item}", "approval")
                .replace("{bundle}", "both")
                .replace("{ticket}", "0".repeat(32))
                .replace("{fee}", "0".repeat(32))
                .replace("{day}", "2026-11-27")
                .replace("{entry}", "0".repeat(32))
                .replace("{upload}", "0");
        return new Question(endpoint, path, Optional.empty(), StagedCase.ABSENT, "", isThere);
    }

    private static Question onCase(Endpoints.Registered endpoint, Optional<ApplicationState> state, StagedCase one) {
        return new Question(
                endpoint,
                endpoint.path()
                        .replace("{id}", one.id())
                        .replace("{dispatch}", "0".repeat(32))
                        .replace("{reply}", "0".repeat(64)),
                state,
                one,
                "",
                one.isThere());
    }

    private static Question onTask(
            Endpoints.Registered endpoint, Optional<ApplicationState> state, StagedCase one, int number) {
        boolean isThere = number <= one.asked().size();
        return new Question(
                endpoint,
                endpoint.path().replace("{task}", one.id() + "-" + number),
                state,
                one,
                isThere ? one.asked().get(number - 1) : "",
                isThere);
    }

    /** What {@code person} is answered. */
    HttpResponse<String> ask(Person person, Question question) throws Exception {
        Endpoints.Registered endpoint = question.endpoint();
        HttpRequest.Builder request = hall.request(question.path()
                        + (endpoint.path().equals("/files") || endpoint.path().endsWith("/entry/file")
                                ? "?name=beleg.txt"
                                : ""))
                .header(
                        "Content-Type",
                        endpoint.path().equals("/files") || endpoint.path().endsWith("/entry/file")
                                ? "application/octet-stream"
                                : "application/json")
                .method(
                        endpoint.verb(),
                        endpoint.verb().equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body(person, question)));
        if (endpoint.access() == Access.ACT) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (endpoint.looksAtVersions()) {
            request.header("If-Match", NEVER_WAS);
        }
        return person.send(request);
    }

    private static String body(Person person, Question question) {
        Optional<JsonNode> sample = Samples.body(question.endpoint());
        if (sample.isEmpty()) {
            return "";
        }
        if (sample.get().has("scenario") && sample.get().has("materials")) {
            String filing = question.endpoint().path().endsWith("draft")
                    ? Filings.complete(question.about().mark())
                    : Filings.empty();
            return (person.isApplicant() ? filing : Filings.byZhangAtTheCounter(filing)).replace('\'', '"');
        }
        ObjectNode body = (ObjectNode) sample.get();
        if (body.has("grounds")) { // without them neither a decision nor an objection is taken
            body.put("grounds", "");
            body.put("kind", question.path().endsWith("opinion") ? "DISAGREE" : "GRANTED");
        }
        boolean handsIn = question.endpoint().access() == Access.ACT;
        if (question.endpoint().path().contains("{bundle}") && handsIn && !person.isApplicant()) {
            // Staff say for whom; applicants are known.
            body.putObject("applicant").put("kind", "PERSON").put("name", "张三").put("number", SmallHall.ZHANG.value());
        }
        if (body.has("scenario")) {
            body.put("scenario", "standard");
        }
        return body.toString();
    }

    /** A folder that changes the hall's name. */
    static String proposal(SmallHall hall) {
        ObjectNode body = Desk.JSON.createObjectNode().put("reason", "更名").put("effectiveOn", "2027-01-04");
        ObjectNode files = body.putObject("files");
        hall.files().forEach(files::put);
        files.put("hall.yaml", hall.file("hall.yaml").replace("en: Investment window", "en: The investment window"));
        return body.toString();
    }

    /** What must not stand in an answer to somebody who does not have {@code one} in sight. */
    static List<String> secretsOf(StagedCase one) {
        return one.isThere() ? List.of(one.id(), one.mark(), "11010519491231002X") : List.of();
    }

    private Question absent(Question question) {
        return question.endpoint().path().startsWith("/adjustments/")
                ? plain(question.endpoint(), StagedCase.ABSENT.id(), false)
                : question.endpoint().path().contains("{task}")
                        ? onTask(question.endpoint(), Optional.empty(), StagedCase.ABSENT, 1)
                        : onCase(question.endpoint(), Optional.empty(), StagedCase.ABSENT);
    }

    /** What {@code person} is answered when the same is asked of what is not there; asked once. */
    HttpResponse<String> answerToAbsent(Person person, Question question) throws Exception {
        String cell = person + " " + question.endpoint().verb() + " "
                + question.endpoint().path();
        if (!absentAnswers.containsKey(cell)) {
            absentAnswers.put(cell, ask(person, absent(question)));
        }
        return absentAnswers.get(cell);
    }
}
