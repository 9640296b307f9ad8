package org.onewindow.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.core.bundle.StartUp.way;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.core.bundle.Bundle.Channel;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.item.MaterialRequirement.Copies;
import org.onewindow.spi.time.OpeningHours;

/** What follows from a bundle: order, one list of materials, one due date, visits. */
class BundlePlanTest {
    private static final HallTime TIME = new HallTime(
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), YearlyCalendar.builtIn(), OpeningHours.nineToFive());
    /** A Monday without holidays after it. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_part_stands_after_those_it_waits_for_whatever_the_file_says() {
        BundlePlan plan = new StartUp()
                .part("tax", 0, List.of(), "licence 营业执照")
                .part("licence", 3, List.of("tax.licence"), "identity 身份证")
                .plan();

        assertThat(plan.parts()).extracting(BundlePlan.PlannedPart::id).containsExactly("licence", "tax");
        assertThat(plan.part("tax").orElseThrow().before()).containsExactly("licence");
        assertThat(plan.part("licence").orElseThrow().waits()).isFalse();
    }

    @Test
    void a_document_that_several_parts_want_is_on_the_list_once() {
        BundlePlan plan = StartUp.usual().plan();

        assertThat(plan.materials())
                .extracting(MaterialLine::id)
                .containsExactly("licence.identity", "licence.domicile");
        assertThat(plan.lineOf("tax", "person").orElseThrow().uses())
                .extracting(MaterialLine.Use::part)
                .containsExactly("licence", "tax", "bank");
    }

    @Test
    void a_document_of_two_names_is_one_if_the_bundle_says_so() {
        BundlePlan plan = new StartUp()
                .part("licence", 3, List.of(), "identity 身份证 2")
                .part("tax", 0, List.of(), "person 办税人身份证明 3")
                .sameMaterial("licence.identity", "tax.person")
                .plan();

        assertThat(plan.materials())
                .singleElement()
                .satisfies(line -> assertThat(line.copies()).isEqualTo(new Copies(3, 0)));
    }

    @Test
    void nobody_is_asked_for_a_result_or_for_what_is_shared() {
        BundlePlan plan = StartUp.usual()
                .part("insurance", 1, List.of(), "census 户籍信息 1 SHARED")
                .plan();

        assertThat(plan.suppliedTo("tax")).isEqualTo(Map.of("licence", "licence"));
        assertThat(plan.notAsked())
                .extracting(each -> each.part() + " " + each.from().orElse("shared"))
                .containsExactly("tax licence", "bank licence", "insurance shared");
        assertThat(plan.materials()).noneMatch(line -> line.name().zh().equals("营业执照"));
    }

    @Test
    void everything_is_due_at_the_end_of_the_longest_path() {
        BundleDue due = StartUp.usual().plan().due(TIME, MONDAY);

        assertThat(due.of("licence").dueOn()).isEqualTo("2026-11-05");
        assertThat(due.of("tax").dueOn()).isEqualTo("2026-11-05");
        assertThat(due.of("bank").from()).isEqualTo("2026-11-05");
        assertThat(due.dueOn()).isEqualTo("2026-11-06");
        assertThat(due.longestPath()).containsExactly("licence", "bank");
    }

    @Test
    void parts_that_wait_for_nothing_run_side_by_side() {
        BundleDue due = new StartUp()
                .part("one", 3, List.of(), "a 甲")
                .part("two", 5, List.of(), "b 乙")
                .plan()
                .due(TIME, MONDAY);

        assertThat(due.dueOn()).isEqualTo("2026-11-09");
        assertThat(due.longestPath()).containsExactly("two");
    }

    @Test
    void licence_and_invoices_are_had_on_one_visit_if_registration_is_online() {
        BundlePlan plan = StartUp.usual()
                .ways(
                        "licence",
                        way("pick-up", Channel.ONLINE, Channel.ON_SITE),
                        way("desk", Channel.ON_SITE, Channel.COURIER),
                        way("desk-and-pick-up", Channel.ON_SITE, Channel.ON_SITE),
                        way("courier", Channel.ONLINE, Channel.COURIER))
                .ways("tax", way("desk", Channel.ON_SITE, Channel.ON_SITE), way("web", Channel.ONLINE, Channel.ONLINE))
                .combination("one", Map.of("licence", "pick-up", "tax", "desk"))
                .combination("desk first", Map.of("licence", "desk", "tax", "desk"))
                .combination("desk twice", Map.of("licence", "desk-and-pick-up", "tax", "web"))
                .combination("none", Map.of("licence", "courier", "tax", "web"))
                .plan();

        assertThat(plan.routes()).extracting(BundleRoute::visits).containsExactly(1, 2, 2, 0);
        assertThat(plan.routes()).extracting(BundleRoute::atMostOneVisit).containsExactly(true, false, false, true);
    }

    @Test
    void without_named_combinations_every_way_goes_with_every_other() {
        BundlePlan plan = StartUp.usual()
                .ways(
                        "licence",
                        way("pick-up", Channel.ONLINE, Channel.ON_SITE),
                        way("courier", Channel.ONLINE, Channel.COURIER))
                .ways("tax", way("desk", Channel.ON_SITE, Channel.ON_SITE), way("web", Channel.ONLINE, Channel.ONLINE))
                .plan();

        assertThat(plan.routes())
                .extracting(route -> route.id() + " " + route.visits())
                .containsExactly("pick-up+desk 1", "pick-up+web 1", "courier+desk 1", "courier+web 0");
    }

    @Test
    void the_shortest_circle_is_named() {
        BundleOrder order = new BundleOrder(Map.of(
                "a", Set.of("b"),
                "b", Set.of("c"),
                "c", Set.of("a", "d"),
                "d", Set.of("c"),
                "e", Set.of()));

        assertThat(order.shortestCircle())
                .hasValueSatisfying(circle -> assertThat(circle).hasSize(3).contains("c", "d"));
    }
}
