package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.application.Cases.APPLICANT;
import static org.onewindow.core.application.Cases.CLERK;
import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.HALL;
import static org.onewindow.core.application.Cases.by;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** 即办件 (R7.2): no department waits for one, so that whoever accepts it decides it too, also where silence has accepted. */
class ImmediateItemTest {
    private static final ServiceItem FILING = Cases.filing();

    @Test
    void it_is_not_accepted_without_being_decided() {
        Application application = submitted();
        SortedMap<String, String> before = application.facts();

        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT, "2026-09-14", FILING))
                        .accept(List.of())))
                .containsExactly(ApplicationCodes.IMMEDIATE_ITEM);
        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, "2026-09-14", FILING))
                        .acceptWithDeferred(Deferral.of(List.of("energy"), true), List.of())))
                .containsExactly(ApplicationCodes.IMMEDIATE_ITEM);
        assertThat(application.facts()).isEqualTo(before);
    }

    @Test
    void it_is_not_taken_in_and_left_undecided_at_the_counter() {
        Application draft = Cases.draft(FILING);

        assertThat(codes(draft.intake(by(CLERK, ActName.TAKE_IN_AND_ACCEPT, "2026-09-14", FILING))
                        .takeInAndAccept(DOSSIER, List.of(), Cases.NUMBER, List.of())))
                .containsExactly(ApplicationCodes.IMMEDIATE_ITEM);
        assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.number()).isEmpty();
    }

    @Test
    void what_silence_has_accepted_is_still_decided_at_the_counter() {
        Application application = submitted();
        application
                .intake(by(HALL, ActName.DEEM_ACCEPTED, "2026-09-22", FILING))
                .deemAccepted();
        assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);

        Decided<DecisionGiven> decided = application
                .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-22", FILING))
                .acceptAndDecide(DecisionKind.GRANTED, "材料齐全", List.of());

        assertThat(decided).isInstanceOf(Decided.Done.class);
        assertThat(application.state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(application.clock().acceptanceMode()).contains(AcceptanceMode.DEEMED);
        assertThat(application.clock().acceptedOn()).contains(LocalDate.parse("2026-09-14"));
    }

    @Test
    void what_silence_has_accepted_with_a_lack_is_not_granted_but_may_be_refused_for_it() {
        Application application = submitted();
        application
                .intake(by(HALL, ActName.DEEM_ACCEPTED, "2026-09-22", FILING))
                .deemAccepted();
        Finding lack = Finding.error(ApplicationCodes.MATERIAL_MISSING, "report", "可行性研究报告");
        Handling handling = by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-22", FILING);

        assertThat(codes(application.intake(handling).acceptAndDecide(DecisionKind.GRANTED, "材料齐全", List.of(lack))))
                .containsExactly(ApplicationCodes.MATERIAL_MISSING);
        assertThat(application.intake(handling).acceptAndDecide(DecisionKind.REFUSED, "缺可行性研究报告", List.of(lack)))
                .isInstanceOf(Decided.Done.class);
        assertThat(application.decision()).map(Decision::kind).contains(DecisionKind.REFUSED);
    }

    @Test
    void what_lacks_something_is_not_refused_before_the_applicant_has_been_told_once() {
        Application application = submitted();

        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-14", FILING))
                        .acceptAndDecide(
                                DecisionKind.REFUSED,
                                "缺可行性研究报告",
                                List.of(Finding.error(ApplicationCodes.MATERIAL_MISSING, "report", "可行性研究报告")))))
                .containsExactly(ApplicationCodes.MATERIAL_MISSING);
    }

    @Test
    void an_ordinary_item_that_is_accepted_is_not_decided_at_the_counter() {
        Application application = Cases.accepted("2026-09-14");

        assertThat(codes(application
                        .intake(by(CLERK, ActName.ACCEPT_AND_DECIDE, "2026-09-14"))
                        .acceptAndDecide(DecisionKind.GRANTED, "好", List.of())))
                .containsExactly(ApplicationCodes.NOT_IMMEDIATE);
    }

    private static Application submitted() {
        Application application = Cases.draft(FILING);
        application
                .intake(by(APPLICANT, ActName.SUBMIT, "2026-09-14", FILING))
                .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
        return application;
    }

    private static List<String> codes(Decided<?> decided) {
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        return ((Decided.Refused<?>) decided)
                .findings().stream().map(Finding::code).toList();
    }
}
