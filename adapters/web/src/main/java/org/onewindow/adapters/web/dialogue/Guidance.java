package org.onewindow.adapters.web.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.item.ScenarioDialogue;
import org.onewindow.catalog.item.ScenarioDialogue.Question;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/**
 * How far a visitor has come with an item's questions. The answers travel in the address, so that a page can be kept, shared, and gone
 * back from.
 *
 * @param asks whether the item asks anything; without questions every scenario fits, and people choose one by its name
 * @param answers id of each question answered to id of its answer, in the order of the questions
 * @param answered the same in words
 * @param next what to ask now; absent once no question makes a difference any more
 * @param fitting the scenarios that fit, in the order of the item
 */
public record Guidance(
        boolean asks,
        Map<String, String> answers,
        List<Answered> answered,
        Optional<Question> next,
        List<Scenario> fitting) {
    /** Before the id of a question in the name of a field. */
    public static final String PREFIX = "q.";

    /**
     * A question with the answer that was given.
     *
     * @param id of the question
     * @param again the query that asks it anew, with what was answered before it
     */
    public record Answered(String id, LocalizedText question, LocalizedText answer, String again) {}

    /** What {@code visit} brings. Answers to questions that are no more, or were never put after the others, are left aside. */
    static Guidance of(ServiceItem item, ScenarioDialogue dialogue, Visit visit) {
        return of(item, dialogue, visit.fieldsUnder(PREFIX));
    }

    /** What was answered on the way before {@code question} was put. */
    public Map<String, String> before(String question) {
        Map<String, String> before = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : answers.entrySet()) {
            if (each.getKey().equals(question)) {
                return before;
            }
            before.put(each.getKey(), each.getValue());
        }
        return before;
    }

    static Guidance of(ServiceItem item, ScenarioDialogue dialogue, Map<String, String> given) {
        Map<String, String> answers = new LinkedHashMap<>();
        Optional<Question> next = dialogue.next(answers);
        while (next.isPresent() && dialogue.knows(answerTo(next.get(), given))) {
            answers.putAll(answerTo(next.get(), given));
            next = dialogue.next(answers);
        }
        List<Scenario> fitting = dialogue.fitting(answers).stream()
                .flatMap(id -> item.scenario(id).stream())
                .toList();
        return new Guidance(dialogue.asks(), answers, inWords(dialogue, answers), next, fitting);
    }

    private static Map<String, String> answerTo(Question question, Map<String, String> given) {
        return Map.of(question.id(), given.getOrDefault(question.id(), ""));
    }

    /** What was answered, in the order of the questions. */
    static List<Answered> inWords(ScenarioDialogue dialogue, Map<String, String> answers) {
        Map<String, String> before = new LinkedHashMap<>();
        return dialogue.questions().stream()
                .flatMap(question -> question.answers().stream()
                        .filter(answer -> answer.id().equals(answers.get(question.id())))
                        .map(answer -> {
                            String again = query(before);
                            before.put(question.id(), answer.id());
                            return new Answered(question.id(), question.text(), answer.text(), again);
                        }))
                .toList();
    }

    /** Whether the questions have led to one scenario. */
    public boolean clear() {
        return asks && next.isEmpty() && fitting.size() == 1;
    }

    /** The answers as the query of an address; empty if there are none. */
    public String query() {
        return query(answers);
    }

    /** Ids of questions and answers need no escaping. */
    private static String query(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(each -> PREFIX + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", answers.isEmpty() ? "" : "?", ""));
    }
}
