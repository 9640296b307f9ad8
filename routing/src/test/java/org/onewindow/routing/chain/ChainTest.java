package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.onewindow.core.condition.Condition;

class ChainTest {
    private static final Map<String, Object> CHEMICAL_PLANT = Map.of("landArea", 5_000, "industry", "CHEMICAL");
    private static final Map<String, Object> OFFICE = Map.of("landArea", 0);

    private final Chain chain = ChainFiles.chain(ChainKindTest.CHAIN);

    @Test
    void a_chain_starts_with_its_first_step() {
        Move start = chain.start(data(CHEMICAL_PLANT));

        assertThat(ids(start.opened())).containsExactly("examination");
        assertThat(start.finished()).isFalse();
    }

    @Test
    void departments_are_asked_at_the_same_time_and_the_lead_decides_after_all_of_them() {
        Position examined = walked(chain, CHEMICAL_PLANT, "examination");
        assertThat(examined.open()).containsExactly("environment", "land", "planning");

        Position two = walked(chain, CHEMICAL_PLANT, "examination", "land", "environment");
        assertThat(two.open()).containsExactly("planning");

        Move joined = chain.answer(two, "planning", data(CHEMICAL_PLANT));
        assertThat(ids(joined.opened())).containsExactly("decision");

        Move decided = chain.answer(joined.position(), "decision", data(CHEMICAL_PLANT));
        assertThat(decided.finished()).isTrue();
        assertThat(decided.position().open()).isEmpty();
    }

    @Test
    void a_branch_whose_condition_does_not_hold_is_not_opened_and_not_waited_for() {
        Position examined = walked(chain, OFFICE, "examination");

        assertThat(examined.open()).containsExactly("planning");
        assertThat(walked(chain, OFFICE, "examination", "planning").open()).containsExactly("decision");
    }

    @Test
    void a_parallel_block_of_which_nothing_opens_is_skipped() {
        Chain conditional = parallel("all", "landArea > 0", "industry == 'METAL'", "industry == 'METAL'");

        assertThat(ids(conditional.start(data(OFFICE)).opened())).containsExactly("decision");
    }

    @Test
    void the_first_answer_of_an_any_join_cancels_the_other_branches() {
        Move first = parallel("any", "", "", "").answer(started("any"), "b", data(OFFICE));

        assertThat(ids(first.cancelled())).containsExactly("a", "c");
        assertThat(ids(first.opened())).containsExactly("decision");
        assertThat(first.position().of("a")).contains(StepState.CANCELLED);
        assertThat(first.position().of("b")).contains(StepState.DONE);
    }

    @Test
    void a_quorum_waits_for_so_many_branches() {
        Chain quorum = parallel("{quorum: 2}", "", "", "");
        Move first = quorum.answer(started("{quorum: 2}"), "c", data(OFFICE));
        assertThat(first.opened()).isEmpty();

        Move second = quorum.answer(first.position(), "a", data(OFFICE));
        assertThat(ids(second.cancelled())).containsExactly("b");
        assertThat(ids(second.opened())).containsExactly("decision");
    }

    @Test
    void a_quorum_of_more_branches_than_opened_waits_for_all_that_opened() {
        Chain quorum = parallel("{quorum: 3}", "", "industry == 'METAL'", "");

        assertThat(walked(quorum, OFFICE, "a").open()).containsExactly("c");
        assertThat(walked(quorum, OFFICE, "a", "c").open()).containsExactly("decision");
    }

    @Test
    void a_step_that_is_not_open_takes_no_answer() {
        Position examined = walked(chain, OFFICE, "examination");

        for (String step : List.of("examination", "land", "decision", "unknown")) {
            assertThatThrownBy(() -> chain.answer(examined, step, data(OFFICE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(step);
        }
    }

    private static Position started(String join) {
        return parallel(join, "", "", "").start(data(OFFICE)).position();
    }

    /** Three branches a, b, c, each with its condition or none, and the decision. */
    private static Chain parallel(String join, String whenA, String whenB, String whenC) {
        return ChainFiles.chain("""
                name: {zh: 三部门}
                lead: development-reform
                form: project
                steps:
                  - parallel: three
                    join: %s
                    branches:
                      - {step: a, name: {zh: 甲}, kind: opinion, department: planning, limit: 1%s}
                      - {step: b, name: {zh: 乙}, kind: opinion, department: land, limit: 1%s}
                      - {step: c, name: {zh: 丙}, kind: opinion, department: environment, limit: 1%s}
                  - {step: decision, name: {zh: 决定}, kind: decision, department: lead, limit: 1}
                """.formatted(join, when(whenA), when(whenB), when(whenC)));
    }

    private static String when(String condition) {
        return condition.isEmpty() ? "" : ", when: " + condition;
    }

    private static Position walked(Chain chain, Map<String, Object> data, String... answers) {
        Position position = chain.start(data(data)).position();
        for (String answer : answers) {
            position = chain.answer(position, answer, data(data)).position();
        }
        return position;
    }

    private static Predicate<Condition> data(Map<String, Object> data) {
        return condition -> condition.holds(data);
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
