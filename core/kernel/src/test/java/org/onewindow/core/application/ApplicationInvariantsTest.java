package org.onewindow.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.RandomLife.Happened;
import org.onewindow.core.application.RandomLife.Step;
import org.onewindow.core.ledger.Fold;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.Suspension;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;

/** What is true of every application whatever is done to it, named after the law's invariants (law-and-time-limits.md, 9). */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class ApplicationInvariantsTest {
    private static final ServiceItem APPROVAL = Cases.projectApproval();
    private static final ServiceItem FILING = Cases.filing();
    private static final Set<ActName> EXAMINATION = EnumSet.of(
            ActName.CLAIM_TASK,
            ActName.RELEASE_TASK,
            ActName.GIVE_OPINION,
            ActName.SEND_BACK,
            ActName.ASK_AS_WELL,
            ActName.CONCLUDE_ROUND,
            ActName.REASSIGN_TASK,
            ActName.EXPEDITE,
            ActName.SUSPEND,
            ActName.FORWARD_UP,
            ActName.DECIDE);
    private static final Set<ActName> FRONT_DESK = EnumSet.of(
            ActName.SUBMIT,
            ActName.TAKE_IN_AND_ACCEPT,
            ActName.ACCEPT,
            ActName.ACCEPT_WITH_DEFERRED_MATERIALS,
            ActName.REQUEST_CORRECTION,
            ActName.SUPPLEMENT,
            ActName.SUPPLY_DEFERRED_MATERIAL);
    private static final Set<ApplicationState> BEFORE_ACCEPTANCE = EnumSet.of(
            ApplicationState.DRAFT,
            ApplicationState.SUBMITTED,
            ApplicationState.CORRECTION_REQUESTED,
            ApplicationState.NOT_ACCEPTED);
    private static final Set<ApplicationState> ONLY_AFTER_ACCEPTANCE = EnumSet.of(
            ApplicationState.ACCEPTED,
            ApplicationState.IN_EXAMINATION,
            ApplicationState.SUSPENDED,
            ApplicationState.FORWARDED_UP,
            ApplicationState.DECIDED,
            ApplicationState.ISSUED,
            ApplicationState.DELIVERED);

    @Provide
    Arbitrary<List<Step>> lives() {
        return RandomLife.steps();
    }

    @Property
    void invariant_1_what_is_accepted_has_exactly_one_date_of_acceptance_and_if_deemed_it_is_the_day_of_receipt(
            @ForAll("lives") List<Step> steps, @ForAll boolean immediate) {
        Set<String> dates = new HashSet<>();
        for (Happened step : RandomLife.of(immediate ? FILING : APPROVAL, steps)) {
            Optional<String> acceptedOn = fact(step.after(), "acceptedOn");
            ApplicationState state = ApplicationState.valueOf(step.after().get("state"));
            acceptedOn.ifPresent(dates::add);

            assertThat(dates).hasSizeLessThanOrEqualTo(1);
            if (ONLY_AFTER_ACCEPTANCE.contains(state)) {
                assertThat(acceptedOn).isPresent();
            }
            if (BEFORE_ACCEPTANCE.contains(state)) {
                assertThat(acceptedOn).isEmpty();
            }
            if (fact(step.after(), "acceptanceMode").equals(Optional.of("DEEMED"))) {
                assertThat(acceptedOn).contains(receivedOn(step.after()));
            }
        }
    }

    private static String receivedOn(Map<String, String> facts) {
        return Instant.parse(facts.get("receivedAt"))
                .atZone(HallTime.ZONE)
                .toLocalDate()
                .toString();
    }

    @Property
    void invariant_2_no_result_is_issued_while_a_deferred_material_is_open(@ForAll("lives") List<Step> steps) {
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            if (step.after().get("state").equals("ISSUED")
                    || step.after().get("state").equals("DELIVERED")) {
                assertThat(step.factsAbout("deferred.")).allMatch("supplied"::equals);
            }
        }
    }

    @Property
    void invariant_3_the_promise_is_never_later_than_the_law_and_both_move_under_a_suspension_within_them(
            @ForAll("lives") List<Step> steps) {
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            Optional<LocalDate> promised = day(step.after(), "promisedDueOn");
            Optional<LocalDate> statutory = day(step.after(), "statutoryDueOn");
            boolean acceptedNow =
                    !step.before().containsKey("acceptedOn") && step.after().containsKey("acceptedOn");
            if (acceptedNow && promised.isPresent() && statutory.isPresent()) {
                assertThat(promised.get()).isBeforeOrEqualTo(statutory.get());
            }
            if (step.done() && step.act() == ActName.SUSPEND) {
                LocalDate from = beginOfLastStretch(step.after());
                stopsIfWithin(from, day(step.before(), "promisedDueOn"), promised);
                stopsIfWithin(from, day(step.before(), "statutoryDueOn"), statutory);
            }
        }
    }

    /** While a procedure goes on that began within the limit, nobody can say when the limit ends; a later one changes nothing. */
    private static void stopsIfWithin(LocalDate from, Optional<LocalDate> before, Optional<LocalDate> after) {
        if (before.isEmpty() || from.isAfter(before.get())) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after).isEmpty();
        }
    }

    @Property
    void invariant_3_a_resumed_clock_is_due_no_earlier_than_before_the_suspension(@ForAll("lives") List<Step> steps) {
        SortedMap<String, String> running = new TreeMap<>();
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            if (step.done() && step.act() == ActName.SUSPEND) {
                running = step.before();
            }
            if (step.done() && step.act() == ActName.RESUME) {
                for (String limit : List.of("promisedDueOn", "statutoryDueOn")) {
                    assertThat(day(step.after(), limit)).isPresent();
                    day(running, limit)
                            .ifPresent(before -> assertThat(
                                            day(step.after(), limit).orElseThrow())
                                    .isAfterOrEqualTo(before));
                }
            }
        }
    }

    @Property
    void invariant_4_the_clock_stands_still_only_for_a_procedure_with_a_legal_basis_and_a_written_notice(
            @ForAll("lives") List<Step> steps) {
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            boolean standsStill = step.after().get("state").equals("SUSPENDED");
            boolean stoodStill = step.from() == ApplicationState.SUSPENDED;
            if (standsStill && !stoodStill) {
                Suspension suspension = lastSuspension(step.after());
                assertThat(suspension.kind().stopsStatutoryClock()
                                || !suspension.legalBasis().isBlank())
                        .isTrue();
                assertThat(suspension.start())
                        .isBetween(day(step.after(), "acceptedOn").orElseThrow(), step.on());
                assertThat(step.written()).containsExactly(NoticeKind.SPECIAL_PROCEDURE_NOTICE);
                assertThat(step.told().getOrDefault("expectedUntil", "")
                                + step.told().getOrDefault("endUnknownBecause", ""))
                        .isNotBlank();
            }
        }
    }

    @Property
    void invariant_5_non_acceptance_and_refusal_always_carry_reasons_in_a_decision_of_their_own(
            @ForAll("lives") List<Step> steps, @ForAll boolean immediate) {
        for (Happened step : RandomLife.of(immediate ? FILING : APPROVAL, steps)) {
            if (step.done() && step.act() == ActName.NOT_ACCEPT) {
                assertThat(step.written()).containsExactly(NoticeKind.NON_ACCEPTANCE_DECISION);
                assertThat(step.told().get("reasons")).isNotBlank();
            }
            boolean refusedNow = !step.before().containsKey("decisionKind")
                    && fact(step.after(), "decisionKind").equals(Optional.of(DecisionKind.REFUSED.name()));
            if (refusedNow) {
                assertThat(step.written()).containsExactly(NoticeKind.REFUSAL_DECISION);
                assertThat(step.told().get("grounds")).isNotBlank();
            }
        }
    }

    @Property
    void invariant_6_whoever_served_at_the_front_desk_neither_examines_nor_decides(@ForAll("lives") List<Step> steps) {
        Set<Caller> served = new HashSet<>();
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            if (!step.done()) {
                continue;
            }
            if (step.who() instanceof Caller.Staff && FRONT_DESK.contains(step.act())) {
                served.add(step.who());
            }
            if (EXAMINATION.contains(step.act())) {
                assertThat(served).doesNotContain(step.who());
            }
        }
    }

    @Property
    void invariant_6_what_takes_two_persons_was_asked_for_by_another_than_who_did_it(
            @ForAll("lives") List<Step> steps) {
        Map<ActName, Caller> asked = new TreeMap<>();
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            if (!step.done()) {
                continue;
            }
            switch (step.act()) {
                case ASK_FOR_EXTENSION -> asked.put(ActName.EXTEND, step.who());
                case ASK_FOR_VOIDING -> asked.put(ActName.VOID, step.who());
                case EXTEND, VOID ->
                    assertThat(asked.remove(step.act())).isNotNull().isNotEqualTo(step.who());
                default -> {
                    // takes one person
                }
            }
        }
    }

    @Property
    void invariant_7_every_document_has_a_number_that_stays_on_record(@ForAll("lives") List<Step> steps) {
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            List<String> before = documents(step.before());
            List<String> after = documents(step.after());

            assertThat(after.subList(0, before.size())).isEqualTo(before);
            assertThat(after).hasSize(before.size() + step.written().size());
        }
    }

    private static List<String> documents(Map<String, String> facts) {
        List<String> documents = new ArrayList<>();
        for (int i = 1; facts.containsKey("document." + i); i++) {
            documents.add(facts.get("document." + i));
        }
        return documents;
    }

    @Property
    void invariant_8_a_correction_notice_is_a_closed_list_and_a_later_one_adds_nothing(
            @ForAll("lives") List<Step> steps) {
        Set<String> open = new HashSet<>();
        boolean first = true;
        for (Happened step : RandomLife.of(APPROVAL, steps)) {
            if (step.done() && step.act() == ActName.REQUEST_CORRECTION) {
                Set<String> asked = new HashSet<>();
                for (int i = 1; step.told().containsKey("point." + i + ".subject"); i++) {
                    asked.add(step.told().get("point." + i + ".subject"));
                }
                assertThat(asked).isNotEmpty();
                if (!first) {
                    assertThat(open).containsAll(asked);
                }
                open = asked;
                first = false;
            }
        }
    }

    @Property
    void invariant_9_the_state_is_the_fold_of_what_changed_and_a_refusal_changes_nothing(
            @ForAll("lives") List<Step> steps, @ForAll boolean immediate) {
        SortedMap<String, String> folded = new TreeMap<>();
        for (Happened step : RandomLife.of(immediate ? FILING : APPROVAL, steps)) {
            folded = Fold.after(folded.isEmpty() ? step.before() : folded, Fold.changes(step.before(), step.after()));

            assertThat(folded).isEqualTo(step.after());
            if (!step.done()) {
                assertThat(step.after()).isEqualTo(step.before());
                assertThat(step.written()).isEmpty();
            } else {
                assertThat(ApplicationLife.after(step.from(), step.act()))
                        .contains(ApplicationState.valueOf(step.after().get("state")));
            }
        }
    }

    /** A property says nothing about what never happens; so it is counted that all of it does. */
    @Property(tries = 3000)
    void the_lives_come_to_everything_that_the_invariants_speak_of(@ForAll("lives") List<Step> steps) {
        List<Happened> life = RandomLife.of(APPROVAL, steps);
        seen("deemed accepted", life, step -> step.act() == ActName.DEEM_ACCEPTED);
        seen("deferred", life, step -> step.act() == ActName.ACCEPT_WITH_DEFERRED_MATERIALS);
        seen("issued", life, step -> step.act() == ActName.ISSUE);
        seen("suspended", life, step -> step.act() == ActName.SUSPEND);
        seen("resumed", life, step -> step.act() == ActName.RESUME);
        seen("extended", life, step -> step.act() == ActName.EXTEND);
        seen("voided", life, step -> step.act() == ActName.VOID);
        seen("asked twice", life, step -> step.told().containsKey("repeats"));
        seen("refused", life, step -> step.written().contains(NoticeKind.REFUSAL_DECISION));
        seen("not accepted", life, step -> step.act() == ActName.NOT_ACCEPT);
    }

    private static void seen(String what, List<Happened> life, Predicate<Happened> event) {
        boolean happened = life.stream().filter(Happened::done).anyMatch(event);
        Statistics.label(what)
                .collect(happened)
                .coverage(coverage -> coverage.check(true).count(count -> count >= 3));
    }

    private static Optional<String> fact(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private static Optional<LocalDate> day(Map<String, String> facts, String name) {
        return fact(facts, name).map(LocalDate::parse);
    }

    private static Suspension lastSuspension(Map<String, String> facts) {
        List<Suspension> all = TimeFacts.fromJson(facts.get("timeFacts")).suspensions();
        return all.get(all.size() - 1);
    }

    /** A procedure that begins while an earlier one still went on prolongs that one's stretch, as if both were one. */
    private static LocalDate beginOfLastStretch(Map<String, String> facts) {
        List<Suspension> all = TimeFacts.fromJson(facts.get("timeFacts")).suspensions();
        LocalDate from = all.get(all.size() - 1).start();
        for (LocalDate before = LocalDate.MAX; !before.equals(from); ) {
            before = from;
            for (Suspension each : all) {
                boolean reachesIt = each.end() == null || !each.end().isBefore(from);
                if (reachesIt && each.start().isBefore(from)) {
                    from = each.start();
                }
            }
        }
        return from;
    }
}
