package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.application.Cases.CLERK;
import static org.onewindow.core.application.Cases.DIRECTOR;
import static org.onewindow.core.application.Cases.DOSSIER;
import static org.onewindow.core.application.Cases.HALL;
import static org.onewindow.core.application.Cases.LEAD;
import static org.onewindow.core.application.Cases.PLANNER;
import static org.onewindow.core.application.Cases.by;
import static org.onewindow.core.application.Cases.point;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.act.Caller;
import org.onewindow.core.time.Suspension;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.time.SpecialProcedureKind;

/** What takes two persons takes two who each acted in their own name; and the front desk does not examine (受审分离). */
class FourEyesTest {
    @Test
    void an_extension_is_asked_for_by_one_and_approved_by_another_once_and_in_time() {
        Application application = Cases.inExamination("2026-02-10");
        assertThat(codes(application
                        .examination(by(DIRECTOR, ActName.EXTEND, "2026-03-02"))
                        .extend()))
                .as("nobody has asked")
                .containsExactly(ApplicationCodes.NOBODY_ASKED);

        done(application
                .examination(by(PLANNER, ActName.ASK_FOR_EXTENSION, "2026-03-02"))
                .askFor(ActName.EXTEND, "情况复杂"));
        assertThat(codes(application
                        .examination(by(PLANNER, ActName.EXTEND, "2026-03-02"))
                        .extend()))
                .containsExactly(ApplicationCodes.NEEDS_ANOTHER_PERSON);
        assertThat(done(application
                                .examination(by(DIRECTOR, ActName.EXTEND, "2026-03-02"))
                                .extend())
                        .statutory())
                .contains(LocalDate.parse("2026-03-30"));

        assertThat(application.requests()).isEmpty();
        assertThat(codes(application
                        .examination(by(PLANNER, ActName.ASK_FOR_EXTENSION, "2026-03-03"))
                        .askFor(ActName.EXTEND, "仍然复杂")))
                .containsExactly(ApplicationCodes.EXTENDED_BEFORE);
    }

    @Test
    void an_extension_asked_for_in_time_is_not_approved_too_late() {
        Application application = Cases.inExamination("2026-02-10");
        done(application
                .examination(by(PLANNER, ActName.ASK_FOR_EXTENSION, "2026-03-16"))
                .askFor(ActName.EXTEND, "情况复杂"));

        assertThat(codes(application
                        .examination(by(DIRECTOR, ActName.EXTEND, "2026-03-17"))
                        .extend()))
                .containsExactly(ApplicationCodes.EXTENSION_TOO_LATE);
    }

    @Test
    void nobody_voids_what_only_she_herself_asked_to_void() {
        Application application = Cases.accepted("2026-09-14");
        assertThat(codes(application.voidOnRequest(by(LEAD, ActName.VOID, "2026-09-14"))))
                .containsExactly(ApplicationCodes.NOBODY_ASKED);

        done(application
                .examination(by(LEAD, ActName.ASK_FOR_VOIDING, "2026-09-14"))
                .askFor(ActName.VOID, "重复录入"));
        assertThat(codes(application.voidOnRequest(by(LEAD, ActName.VOID, "2026-09-14"))))
                .containsExactly(ApplicationCodes.NEEDS_ANOTHER_PERSON);
        assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);

        done(application
                .examination(by(CLERK, ActName.ASK_FOR_VOIDING, "2026-09-14"))
                .askFor(ActName.VOID, "重复录入"));
        done(application.voidOnRequest(by(LEAD, ActName.VOID, "2026-09-14")));
        assertThat(application.state()).isEqualTo(ApplicationState.VOIDED);
    }

    @Test
    void who_asked_is_on_record_until_it_is_done_and_asking_without_reasons_is_none() {
        Application application = Cases.accepted("2026-09-14");

        assertThat(codes(application
                        .examination(by(CLERK, ActName.ASK_FOR_VOIDING, "2026-09-14"))
                        .askFor(ActName.VOID, " ")))
                .containsExactly(ApplicationCodes.GROUNDS_MISSING);
        done(application
                .examination(by(CLERK, ActName.ASK_FOR_VOIDING, "2026-09-14"))
                .askFor(ActName.VOID, "重复录入"));

        assertThat(application.facts()).containsEntry("asked.VOID", "staff:li.wei");
        assertThat(application.requests())
                .containsExactly(new SecondPersonRequest(
                        ActName.VOID, "staff:li.wei", "重复录入", LocalDateTime.parse("2026-09-14T10:00")));
    }

    static Stream<Arguments> front_desk() {
        return Stream.of(
                Arguments.of("takes in for the applicant", (BiConsumer<Application, Caller>) (application, who) -> {
                    application
                            .intake(by(who, ActName.SUBMIT, "2026-09-14"))
                            .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
                    application.intake(by(CLERK, ActName.ACCEPT, "2026-09-14")).accept(List.of());
                }),
                Arguments.of("takes in, and silence accepts", (BiConsumer<Application, Caller>) (application, who) -> {
                    application
                            .intake(by(who, ActName.SUBMIT, "2026-09-07"))
                            .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
                    application
                            .intake(by(HALL, ActName.DEEM_ACCEPTED, "2026-09-15"))
                            .deemAccepted();
                }),
                Arguments.of("asks for corrections", (BiConsumer<Application, Caller>) (application, who) -> {
                    application
                            .intake(by(CLERK, ActName.SUBMIT, "2026-09-14"))
                            .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
                    application
                            .intake(by(who, ActName.REQUEST_CORRECTION, "2026-09-14"))
                            .requestCorrection(List.of(point("report")));
                    application
                            .intake(by(CLERK, ActName.SUPPLEMENT, "2026-09-14"))
                            .supplement(DOSSIER, List.of(), List.of());
                    application.intake(by(CLERK, ActName.ACCEPT, "2026-09-14")).accept(List.of());
                }),
                Arguments.of("takes in a deferred material", (BiConsumer<Application, Caller>) (application, who) -> {
                    application
                            .intake(by(CLERK, ActName.SUBMIT, "2026-09-14"))
                            .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
                    application
                            .intake(by(CLERK, ActName.ACCEPT_WITH_DEFERRED_MATERIALS, "2026-09-14"))
                            .acceptWithDeferred(Deferral.of(List.of("energy"), true), List.of());
                    application
                            .intake(by(who, ActName.SUPPLY_DEFERRED_MATERIAL, "2026-09-14"))
                            .supplyDeferred(DOSSIER, Set.of("energy"), List.of());
                }),
                Arguments.of("accepts", (BiConsumer<Application, Caller>) (application, who) -> {
                    application
                            .intake(by(CLERK, ActName.SUBMIT, "2026-09-14"))
                            .submit(DOSSIER, List.of(), Cases.NUMBER, List.of());
                    application.intake(by(who, ActName.ACCEPT, "2026-09-14")).accept(List.of());
                }));
    }

    @ParameterizedTest(name = "who {0}")
    @MethodSource("front_desk")
    void who_served_the_applicant_at_the_front_desk_neither_examines_nor_decides(
            String what, BiConsumer<Application, Caller> service) {
        Application application = Cases.draft(Cases.projectApproval());
        service.accept(application, PLANNER);
        assertThat(application.state()).as(what).isEqualTo(ApplicationState.ACCEPTED);
        SortedMap<String, String> before = application.facts();

        Stream.<Decided<?>>of(
                        application
                                .examination(by(PLANNER, ActName.GIVE_OPINION, "2026-09-15"))
                                .examine("", ""),
                        application
                                .examination(by(PLANNER, ActName.SUSPEND, "2026-09-15"))
                                .suspend(
                                        Suspension.since(SpecialProcedureKind.HEARING, LocalDate.parse("2026-09-15")),
                                        ExpectedEnd.on(LocalDate.parse("2026-09-30"))),
                        application
                                .examination(by(PLANNER, ActName.FORWARD_UP, "2026-09-15"))
                                .forwardUp("苏州市"),
                        application
                                .examination(by(PLANNER, ActName.DECIDE, "2026-09-15"))
                                .decide(DecisionKind.GRANTED, "符合规划"))
                .forEach(decided -> assertThat(codes(decided)).containsExactly(ApplicationCodes.SAME_PERSON));
        assertThat(application.facts()).isEqualTo(before);
        done(application
                .examination(by(DIRECTOR, ActName.GIVE_OPINION, "2026-09-15"))
                .examine("", ""));
    }

    private static <R> R done(Decided<R> decided) {
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return ((Decided.Done<R>) decided).result();
    }

    private static List<String> codes(Decided<?> decided) {
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        return ((Decided.Refused<?>) decided)
                .findings().stream().map(Finding::code).toList();
    }
}
