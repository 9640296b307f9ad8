package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

class ChainKindTest {
    static final String CHAIN = """
            name: {zh: 外商投资项目核准, en: Approval of a foreign-invested project}
            lead: development-reform
            form: project
            steps:
              - step: examination
                name: {zh: 项目审查, en: Examination}
                kind: opinion
                department: lead
                limit: 3
              - parallel: departments
                name: {zh: 部门并联审查, en: Departments in parallel}
                join: all
                branches:
                  - step: planning
                    name: {zh: 规划选址意见}
                    kind: opinion
                    department: planning
                    limit: {amount: 8, unit: WORKING_HOUR}
                  - step: land
                    name: {zh: 用地预审意见}
                    kind: opinion
                    department: land
                    limit: 5
                    when: landArea > 0
                  - steps:
                      - step: environment
                        name: {zh: 环境影响审查}
                        kind: opinion
                        department: environment
                        limit: 5
                    when: industry in ['CHEMICAL', 'METAL']
              - step: decision
                name: {zh: 核准决定, en: Decision}
                kind: decision
                department: lead
                limit: 5
            """;

    @Test
    void expedited_limits_are_read_where_the_chain_has_a_lane_and_silence_is_not_made_shorter() {
        String lane = "expedited: {entitled: {zh: 应急项目}}\n";
        Chain chain = ChainFiles.chain(lane + CHAIN.replace("limit: 3", "limit: 3\n    expedited: 1"));

        assertThat(chain.lane()).map(Lane::passedAtMost).contains(Lane.PASSED_AT_MOST);
        assertThat(chain.step("examination").orElseThrow().terms().expedited()).contains(TimeLimit.workingDays(1));
        assertThat(chain.step("planning").orElseThrow().terms().expedited()).isEmpty();
        assertThat(ChainFiles.check(lane
                                + CHAIN.replace("limit: 3", "limit: 3\n    expedited: 1\n    silence: {zh: 《…》第九条}"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("OW-RTE-1203");
    }

    @Test
    void words_for_cases_without_a_condition_are_a_warning() {
        CheckedDefinitions checked = ChainFiles.check(
                CHAIN.replace("when: landArea > 0", "only: {zh: 使用土地的项目, en: projects that need land}"));

        assertThat(checked.findings()).extracting(Finding::code).containsExactly("OW-RTE-1018");
        assertThat(checked.sound()).isTrue();
    }

    @Test
    void the_file_is_read_as_it_stands() {
        Chain chain = ChainFiles.chain(CHAIN);

        assertThat(chain.lead()).isEqualTo(new DepartmentId("development-reform"));
        assertThat(chain.steps())
                .extracting(Step::id)
                .containsExactly("examination", "planning", "land", "environment", "decision");
        Step planning = chain.step("planning").orElseThrow();
        assertThat(planning.limit()).isEqualTo(new TimeLimit(8, LimitUnit.WORKING_HOUR));
        assertThat(planning.role()).isEqualTo(Role.DEPARTMENT_APPROVER);
        assertThat(chain.step("decision").orElseThrow().department()).isEqualTo(chain.lead());
        assertThat(chain.step("land").orElseThrow().when()).hasToString("Optional[landArea > 0]");
        assertThat(chain.blocks().get(1))
                .isInstanceOfSatisfying(
                        Parallel.class, block -> assertThat(block.join()).isEqualTo(new Join.All()));
    }

    static Stream<Arguments> wrong_chains() {
        return Stream.of(
                wrong("step: land", "step: planning", "OW-RTE-1001 19"),
                wrong("kind: decision", "kind: opinion", "OW-RTE-1002 5"),
                wrong(
                        "kind: opinion\n    department: lead",
                        "kind: decision\n    department: lead",
                        "OW-RTE-1003 32",
                        "OW-RTE-1004 5"),
                wrong("kind: decision", "kind: decision\n    when: landArea > 0", "OW-RTE-1005 32"),
                wrong("department: planning", "department: police", "OW-RTE-1006 17"),
                wrong("lead: development-reform", "lead: police", "OW-RTE-1006 2"),
                wrong("department: planning", "department: archives", "OW-RTE-1007 17"),
                wrong("department: land", "department: land\n        role: MIDDLE_OFFICE_SPECIALIST", "OW-RTE-1007 22"),
                wrong("join: all", "join: {quorum: 4}", "OW-RTE-1008 12"),
                wrong("form: project", "", "OW-RTE-1011 24", "OW-RTE-1011 31"),
                wrong("form: project", "form: missing", "OW-DEF-2001 3"),
                wrong("landArea > 0", "contactPhone == '1'", "OW-RTE-1012 24"),
                wrong("{amount: 8, unit: WORKING_HOUR}", "{amount: 100, unit: YEAR}", "OW-RTE-1013 18"),
                wrong("landArea > 0", "area > 0", "OW-CND-0003 24"),
                wrong("landArea > 0", "landArea > 'much'", "OW-CND-0005 24"),
                wrong("'METAL'", "'STEEL'", "OW-CND-0007 31"),
                wrong("limit: 3", "limit: 3\n    expedited: 1", "OW-RTE-1201 10"),
                wrong("limit: 3", "limit: 3\n    expedited: 3", "OW-RTE-1201 10", "OW-RTE-1202 10"),
                wrong("WORKING_HOUR}", "WORKING_HOUR}\n        expedited: 2", "OW-RTE-1201 19", "OW-RTE-1202 19"),
                wrong(
                        "lead: development-reform",
                        "lead: development-reform\nexpedited: {passedAtMost: 21}",
                        "OW-DEF-1202 3",
                        "OW-DEF-1207 3"),
                wrong("join: all", "join: most", "OW-DEF-1204 12"),
                wrong("limit: 3", "limits: 3", "OW-DEF-1201 9", "OW-DEF-1202 5"),
                wrong("limit: 3", "limit: soon", "OW-DEF-1203 9"));
    }

    @ParameterizedTest
    @MethodSource("wrong_chains")
    void a_mistake_is_found_with_its_line(String was, String is, String[] expected) {
        CheckedDefinitions checked = ChainFiles.check(replaced(was, is));

        assertThat(checked.findings().stream().map(ChainKindTest::codeAndLine)).containsExactlyInAnyOrder(expected);
    }

    @Test
    void steps_behind_the_decision_are_found() {
        String second = "  - {step: last, name: {zh: 办结}, kind: opinion, department: lead, limit: 1}\n";

        assertThat(ChainFiles.check(CHAIN + second).findings().stream().map(ChainKindTest::codeAndLine))
                .containsExactly("OW-RTE-1004 32");
    }

    @Test
    void a_condition_that_does_not_fit_is_found_at_its_column() {
        assertThat(ChainFiles.check(replaced("landArea > 0", "landArea > 0 && industry == 'STEEL'"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place())
                        .contains(new SourcePlace("chains/foreign-investment.yaml", 24, 43)));
    }

    @Test
    void parallel_blocks_groups_and_chains_without_content_are_found() {
        String hollow = """
                name: {zh: 空链}
                lead: development-reform
                steps:
                  - parallel: nobody
                    join: all
                    branches:
                      - steps: []
                  - step: decision
                    name: {zh: 决定}
                    kind: decision
                    department: lead
                    limit: 1
                """;

        assertThat(ChainFiles.check(hollow).findings().stream().map(ChainKindTest::codeAndLine))
                .containsExactly("OW-RTE-1009 7", "OW-RTE-1010 7");
        assertThat(ChainFiles.check("name: {zh: 空链}\nlead: development-reform\nsteps: []\n").findings().stream()
                        .map(ChainKindTest::codeAndLine))
                .containsExactly("OW-RTE-1010 3");
    }

    @Test
    void an_item_with_another_form_may_not_use_the_chain() {
        assertThat(ChainFiles.check(CHAIN, "form: filing\nscenarios: [{chain: foreign-investment}]\n")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-RTE-1014");
                    assertThat(finding.arguments()).containsExactly("approval", "filing", "project");
                });
        assertThat(ChainFiles.check(CHAIN, "form: filing\nchain: another\n").findings())
                .isEmpty();
    }

    @Test
    void a_department_with_too_few_people_for_a_review_is_a_warning() {
        String review = "{step: second, name: {zh: 审核}, kind: review, department: environment, limit: 1}";

        assertThat(ChainFiles.check(replaced(
                                "        when: industry", "          - " + review + "\n        when: industry"))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-RTE-1015");
                    assertThat(finding.stops()).isFalse();
                    assertThat(finding.arguments()).containsExactly("environment", "2", "1");
                });
    }

    private static Arguments wrong(String was, String is, String... expected) {
        return Arguments.of(was, is, expected);
    }

    private static String replaced(String was, String is) {
        int at = CHAIN.indexOf(was);
        assertThat(at).as("the chain has " + was).isNotNegative();
        return CHAIN.substring(0, at) + is + CHAIN.substring(at + was.length());
    }

    private static String codeAndLine(Finding finding) {
        return finding.code() + " " + finding.place().orElseThrow().line();
    }
}
