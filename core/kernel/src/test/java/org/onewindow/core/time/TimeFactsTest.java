package org.onewindow.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.onewindow.core.time.Counting.day;
import static org.onewindow.core.time.Counting.workingDays;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.SpecialProcedureKind;

class TimeFactsTest {
    private static final Suspension REVIEW = Suspension.since(SpecialProcedureKind.EXPERT_REVIEW, day("2026-04-28"));

    @Test
    void facts_are_one_readable_json_object() {
        TimeFacts facts = TimeFacts.NONE.with(REVIEW).with(Extension.approvedOn(day("2026-05-18"), workingDays(10)));

        assertThat(facts.toJson())
                .isEqualTo("{\"suspensions\":[{\"kind\":\"EXPERT_REVIEW\",\"start\":\"2026-04-28\",\"end\":null,"
                        + "\"legalBasis\":\"\"}],\"extensions\":[{\"approvedAt\":\"2026-05-17T16:00:00Z\","
                        + "\"by\":{\"amount\":10,\"unit\":\"WORKING_DAY\"}}]}");
        assertThat(TimeFacts.fromJson(facts.toJson())).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"suspensions\":[],\"extensions\":[],\"pauses\":[]}",
                "{\"suspensions\":[{\"kind\":\"LUNCH\",\"start\":\"2026-04-28\",\"end\":null,\"legalBasis\":\"\"}],\"extensions\":[]}",
                "{\"suspensions\":[],\"extensions\":[{\"approvedAt\":\"soon\",\"by\":{\"amount\":10,\"unit\":\"MONTH\"}}]}"
            })
    void anything_else_is_not_read_as_facts(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeFacts.fromJson(json));
    }

    @Test
    void resuming_ends_only_what_is_going_on() {
        Suspension over = Suspension.between(SpecialProcedureKind.TESTING, day("2026-04-01"), day("2026-04-03"));
        TimeFacts facts = TimeFacts.NONE.with(over).with(REVIEW);

        TimeFacts resumed = facts.resumedOn(day("2026-05-12"));

        assertThat(facts.suspended()).isTrue();
        assertThat(resumed.suspended()).isFalse();
        assertThat(resumed.suspensions()).containsExactly(over, REVIEW.endedOn(day("2026-05-12")));
    }

    @Test
    void a_procedure_outside_article_45_names_what_takes_it_out_of_the_limit() {
        assertThat(Suspension.objections(SpecialProcedureKind.PUBLIC_NOTICE, day("2026-04-28"), null, " "))
                .containsExactly(Finding.error("OW-TIM-0103", "/legalBasis", "PUBLIC_NOTICE"));
        assertThat(Suspension.objections(SpecialProcedureKind.PUBLIC_NOTICE, day("2026-04-28"), null, "某省办法第十条"))
                .isEmpty();
        assertThat(Suspension.objections(SpecialProcedureKind.HEARING, day("2026-04-28"), null, ""))
                .isEmpty();
    }

    @Test
    void everything_that_stands_against_a_suspension_is_said_at_once() {
        List<Finding> objections =
                Suspension.objections(SpecialProcedureKind.OTHER, day("2220-01-01"), day("1899-12-31"), "");

        assertThat(objections)
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        tuple("OW-TIM-0103", "/legalBasis"),
                        tuple("OW-TIM-0105", "/start"),
                        tuple("OW-TIM-0105", "/end"),
                        tuple("OW-TIM-0104", "/end"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Suspension(SpecialProcedureKind.OTHER, day("2220-01-01"), day("1899-12-31"), ""));
    }
}
