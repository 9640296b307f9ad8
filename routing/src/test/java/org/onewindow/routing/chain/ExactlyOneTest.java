package org.onewindow.routing.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.finding.Finding;

/** 择一: before it is published a chain is shown to leave nothing out and to be of one mind, or an example of the contrary is given. */
class ExactlyOneTest {
    @Test
    void conditions_that_leave_nothing_out_and_do_not_overlap_are_right() {
        assertThat(either("!has(landArea) || landArea <= 1000", "has(landArea) && landArea > 1000"))
                .isEmpty();
    }

    @Test
    void what_no_branch_is_for_is_shown_by_an_example() {
        assertThat(either("landArea < 1000", "landArea > 1000")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("OW-RTE-1107");
            assertThat(finding.arguments()).containsAnyOf("landArea = 1000", "landArea = —");
        });
    }

    @Test
    void a_field_that_may_be_left_empty_is_left_out_by_its_comparison_and_by_the_contrary() {
        assertThat(either("landArea > 1000", "!(landArea > 1000)"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("landArea = —"));
    }

    @Test
    void what_two_branches_are_for_is_shown_by_an_example() {
        assertThat(either("!has(landArea) || landArea <= 1000", "has(landArea) && landArea >= 1000"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-RTE-1108");
                    assertThat(finding.arguments()).containsExactly("landArea = 1000");
                });
    }

    @Test
    void a_step_that_no_application_can_reach_is_found() {
        assertThat(codes(ChainFiles.check(chain("    when: landArea > 5 && landArea < 3\n"))
                        .findings()))
                .containsExactly("OW-RTE-1109");
    }

    private static List<Finding> either(String one, String other) {
        return ChainFiles.check("""
                        name: {zh: 核准}
                        lead: development-reform
                        form: project
                        steps:
                          - either: size
                            branches:
                              - {step: small, name: {zh: 规划意见}, kind: opinion, department: planning, limit: 2, when: "%s"}
                              - {step: large, name: {zh: 用地意见}, kind: opinion, department: land, limit: 2, when: "%s"}
                          - {step: decision, name: {zh: 决定}, kind: decision, department: lead, limit: 2}
                        """.formatted(one, other)).findings();
    }

    private static String chain(String when) {
        return """
                name: {zh: 核准}
                lead: development-reform
                form: project
                steps:
                  - step: land
                    name: {zh: 用地意见}
                    kind: opinion
                    department: land
                    limit: 2
                %s  - {step: decision, name: {zh: 决定}, kind: decision, department: lead, limit: 2}
                """.formatted(when);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
