package org.onewindow.adapters.rest.api;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.adapters.rest.api.AccessQuestions.Question;
import org.onewindow.adapters.rest.api.AccessTable.Expectation;
import org.onewindow.spi.identity.Role;

/** What the rules of the table mean for one person and one question. */
final class AccessRules {
    /** The act's own rules answer: done, or refused for what it is. */
    private static final Set<Integer> ANSWERED = Set.of(200, 409, 422);

    private static final Set<Integer> NOT_SIGNED_IN = Set.of(401);
    private static final Set<Integer> FORBIDDEN = Set.of(403);
    private static final Set<Integer> ABSENT = Set.of(404);
    private static final Set<Integer> CHANGED = Set.of(412);
    private static final Set<Integer> GIVEN = Set.of(200);

    private final AccessTable table;
    private final AccessQuestions questions;

    AccessRules(AccessTable table, AccessQuestions questions) {
        this.table = table;
        this.questions = questions;
    }

    /** What is wrong with the answer, if anything is. */
    Optional<String> objection(Person person, Question question, HttpResponse<String> answer) throws Exception {
        String cell = person + " at " + question + ": " + answer.statusCode();
        Set<Integer> right = statuses(person, question);
        if (!right.contains(answer.statusCode())) {
            return Optional.of(cell + " instead of " + right);
        }
        if (!isHidden(person, question)) {
            return Optional.empty();
        }
        if (AccessQuestions.secretsOf(question.about()).stream().anyMatch(answer.body()::contains)) {
            return Optional.of(cell + " tells what it must not");
        }
        HttpResponse<String> absent = questions.answerToAbsent(person, question);
        return absent.statusCode() == answer.statusCode()
                        && absent.body().equals(answer.body())
                        && absent.headers()
                                .map()
                                .keySet()
                                .equals(answer.headers().map().keySet())
                ? Optional.empty()
                : Optional.of(cell + ", but " + absent.statusCode() + " for what is not there");
    }

    private Set<Integer> statuses(Person person, Question question) {
        Expectation expected = table.of(question.endpoint());
        Set<Integer> usual = usual(person, question, expected);
        if (!person.actsForAnotherMatter() || !expected.roles().contains(Role.APPLICANT)) {
            return usual;
        }
        Set<Integer> also = new TreeSet<>(usual);
        also.addAll(FORBIDDEN);
        return also;
    }

    private Set<Integer> usual(Person person, Question question, Expectation expected) {
        boolean held = person.hasOneOf(expected.roles());
        boolean seen = person.sees(question.about(), table);
        if (expected.rule() == AccessTable.Rule.ANYBODY) {
            return ANSWERED;
        }
        if (!person.isSignedIn()) {
            return NOT_SIGNED_IN;
        }
        return switch (expected.rule()) {
            case SIGNED_IN, CASE_OR_EMPTY, STAFF_OR_EMPTY -> GIVEN;
            case APPLICANTS -> person.isApplicant() ? ANSWERED : FORBIDDEN;
            case OWN_FORM -> person.isApplicant() ? GIVEN : ABSENT;
            case STAFF -> person.isApplicant() ? ABSENT : GIVEN;
            case CASE -> seen ? GIVEN : ABSENT;
            case NEW -> held ? ANSWERED : FORBIDDEN;
            case OWN_NAME -> held && !person.actsForAnother() ? ANSWERED : FORBIDDEN;
            case ACT -> held ? ifThere(seen, CHANGED) : FORBIDDEN;
            case DRAFT -> held ? ifThere(seen, ANSWERED) : FORBIDDEN;
            case TASK -> held ? ifThere(isOfOwnDepartment(person, question), ANSWERED) : FORBIDDEN;
            case ADJUSTMENT -> ifThere(held && question.isThere(), GIVEN);
            case ADJUSTMENT_ACT -> held ? ifThere(question.isThere(), ANSWERED) : FORBIDDEN;
            case ANYBODY, ELSEWHERE -> throw new IllegalArgumentException(question + " is not asked of a person");
        };
    }

    private static Set<Integer> ifThere(boolean there, Set<Integer> statuses) {
        return there ? statuses : ABSENT;
    }

    private static boolean isOfOwnDepartment(Person person, Question question) {
        return question.isThere() && question.department().equals(person.department());
    }

    /** Whether the person must not even learn that there is such a thing. */
    private boolean isHidden(Person person, Question question) {
        Expectation expected = table.of(question.endpoint());
        return switch (expected.rule()) {
            case CASE, CASE_OR_EMPTY, ACT, DRAFT, TASK ->
                question.about().isThere() && !person.sees(question.about(), table);
            case STAFF_OR_EMPTY ->
                question.about().isThere() && (person.isApplicant() || !person.sees(question.about(), table));
            case ADJUSTMENT, ADJUSTMENT_ACT -> question.isThere() && !person.hasOneOf(expected.roles());
            case ANYBODY, ELSEWHERE, SIGNED_IN, APPLICANTS, OWN_FORM, STAFF, NEW, OWN_NAME -> false;
        };
    }
}
