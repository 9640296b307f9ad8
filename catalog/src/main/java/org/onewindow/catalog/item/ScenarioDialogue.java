package org.onewindow.catalog.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.LocalizedText;

/**
 * 情形引导: questions whose answers fix the scenario, and with it materials, copies and route. Each answer leaves some of the
 * scenarios; what all answers given leave together is what fits. A question that makes no difference any more is not asked.
 * Immutable; the same answers always give the same scenarios.
 *
 * @param scenarios ids of the item's scenarios, in the order of the file
 * @param questions in the order in which they are asked; none if people choose the scenario by its name
 */
public record ScenarioDialogue(List<String> scenarios, List<Question> questions) {
    /** So many different ways to end are looked at; a dialogue that has more is not decided. */
    private static final int MOST_ENDINGS = 4_096;

    public ScenarioDialogue {
        scenarios = List.copyOf(scenarios);
        questions = List.copyOf(questions);
    }

    /** Whether the item asks anything. */
    public boolean asks() {
        return !questions.isEmpty();
    }

    /** Whether the dialogue has each of these questions, with that answer. */
    public boolean knows(Map<String, String> answers) {
        return answers.entrySet().stream()
                .allMatch(given -> questions.stream()
                        .filter(question -> question.id().equals(given.getKey()))
                        .flatMap(question -> question.answers().stream())
                        .anyMatch(answer -> answer.id().equals(given.getValue())));
    }

    /**
     * What fits after these answers, in the order of the file: one scenario if all is clear, none if the answers contradict
     * each other.
     *
     * @param answers id of a question to id of the answer given
     * @throws IllegalArgumentException if the dialogue has no such question or answer
     */
    public List<String> fitting(Map<String, String> answers) {
        Set<String> left = new LinkedHashSet<>(scenarios);
        answers.forEach((question, answer) ->
                left.retainAll(question(question).answer(answer).scenarios()));
        return List.copyOf(left);
    }

    /**
     * The question to ask after these answers; absent once no question makes a difference any more.
     *
     * @throws IllegalArgumentException if the dialogue has no such question or answer
     */
    public Optional<Question> next(Map<String, String> answers) {
        Set<String> left = new LinkedHashSet<>(fitting(answers));
        return questions.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .filter(question -> question.distinguishes(left))
                .findFirst();
    }

    /**
     * Every way in which the dialogue can end, each told once with the first answers that lead there. Takes time by the
     * number of different sets of scenarios that can be left after a question, not by the number of combinations of answers.
     *
     * @return empty if there are more than 4,096
     */
    public Optional<List<Ending>> endings() {
        Map<Set<String>, Map<String, String>> paths = new LinkedHashMap<>();
        paths.put(new LinkedHashSet<>(scenarios), Map.of());
        for (Question question : questions) {
            Map<Set<String>, Map<String, String>> longer = new LinkedHashMap<>();
            paths.forEach((left, path) -> {
                if (question.distinguishes(left)) {
                    question.answers()
                            .forEach(answer ->
                                    longer.putIfAbsent(answer.leaves(left), with(path, question.id(), answer.id())));
                } else {
                    longer.putIfAbsent(left, path);
                }
            });
            if (longer.size() > MOST_ENDINGS) {
                return Optional.empty();
            }
            paths = longer;
        }
        List<Ending> endings = new ArrayList<>();
        paths.forEach((left, path) -> endings.add(new Ending(path, List.copyOf(left))));
        return Optional.of(List.copyOf(endings));
    }

    private Question question(String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dialogue has no question " + id));
    }

    private static Map<String, String> with(Map<String, String> path, String question, String answer) {
        Map<String, String> longer = new LinkedHashMap<>(path);
        longer.put(question, answer);
        return longer;
    }

    /**
     * A question.
     *
     * @param pointer where it stands in the file
     * @param id {@code [a-z][a-z0-9-]*}, unique within the dialogue
     * @param text what people are asked
     * @param answers at least two
     */
    public record Question(String pointer, String id, LocalizedText text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        private boolean distinguishes(Set<String> left) {
            return left.size() > 1
                    && answers.stream().anyMatch(answer -> !answer.scenarios().containsAll(left));
        }

        private Answer answer(String wanted) {
            return answers.stream()
                    .filter(answer -> answer.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the question " + id + " has no answer " + wanted));
        }
    }

    /**
     * An answer.
     *
     * @param pointer where it stands in the file
     * @param id {@code [a-z][a-z0-9-]*}, unique within the question
     * @param text what people choose
     * @param scenarios ids of the scenarios that it leaves, in the order of the file
     */
    public record Answer(String pointer, String id, LocalizedText text, Set<String> scenarios) {
        public Answer {
            scenarios = Collections.unmodifiableSet(new LinkedHashSet<>(scenarios));
        }

        private Set<String> leaves(Set<String> left) {
            Set<String> rest = new LinkedHashSet<>(left);
            rest.retainAll(scenarios);
            return rest;
        }
    }

    /**
     * A way in which the dialogue can end.
     *
     * @param answers id of each question asked to the id of its answer, in the order asked
     * @param scenarios what fits then: exactly one if it is clear, none is a gap, several are an overlap
     */
    public record Ending(Map<String, String> answers, List<String> scenarios) {
        public Ending {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            scenarios = List.copyOf(scenarios);
        }

        /** Whether exactly one scenario fits. */
        public boolean isClear() {
            return scenarios.size() == 1;
        }

        /** Whether whoever answers like that finds no scenario. */
        public boolean isGap() {
            return scenarios.isEmpty();
        }

        /** Whether several scenarios fit, and no question tells them apart. */
        public boolean isOverlap() {
            return scenarios.size() > 1;
        }
    }
}
