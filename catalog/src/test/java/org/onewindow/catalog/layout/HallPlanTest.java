package org.onewindow.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemKind;
import org.onewindow.catalog.layout.HallPlan.CounterPlan;
import org.onewindow.catalog.layout.HallPlan.DepartmentPlan;
import org.onewindow.catalog.layout.HallPlan.ServedItem;
import org.onewindow.catalog.layout.HallPlan.Share;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout.FrontDeskAuthority;
import org.onewindow.spi.item.ServiceItem;

/** 大厅布局 (R4.2, R4.3, R4.7): a hall with two themes, a department that is away, and one item that has not moved in. */
class HallPlanTest {
    private static final String HALL = """
            identity: kunshan-investment
            name: {zh: 政务大厅, en: Service hall}
            areaCode: 320583
            departments:
              - {id: reform, name: {zh: 发改委}, documentPrefix: 昆发改}
              - {id: archives, name: {zh: 档案局}, resident: false, reason: {zh: 每月不足一件}, reachedBy: {zh: 综合窗口代收}}
              - {id: water, name: {zh: 水利局}}
            zones:
              - {id: reception, name: {zh: 综合受理区}, kind: RECEPTION, place: {zh: 一楼东侧}}
              - {id: back-office, name: {zh: 后台审批区}, kind: BACK_OFFICE}
            themes:
              - {id: investment, name: {zh: 投资项目}}
              - {id: other, name: {zh: 其他事务}}
            counters:
              - {id: first, name: {zh: 一号窗口}, kind: INTEGRATED, zone: reception, themes: [investment, other]}
              - {id: second, name: {zh: 二号窗口}, kind: INTEGRATED, zone: reception, themes: [investment]}
              - {id: area, name: {zh: 发改专区}, kind: DEPARTMENT_AREA, department: reform}
            staff: [{id: he.ming, name: {zh: 何明}, roles: [HALL_ADMINISTRATION]}]
            stationing:
              - {item: approval, theme: investment, counters: [area], frontDesk: ACCEPTS}
              - {item: consultation, theme: other, frontDesk: HANDS_OVER}
              - {item: filing, movedIn: false, reason: {zh: 需现场勘验}, servedAt: {zh: 发改委二楼}}
              - {item: old, theme: investment, frontDesk: ACCEPTS}
            """;

    private static CheckedDefinitions read(String hall) {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        String item = files.get("items/filing.yaml");
        files.put("hall.yaml", hall);
        files.put("items/approval.yaml", item);
        files.put("items/consultation.yaml", item.replace("department: reform", "department: archives"));
        files.put("items/old.yaml", item + "state: SUSPENDED\n");
        CheckedDefinitions checked = new DefinitionReader(List.of(
                        new HallKind(), new ItemKind(new Conditions(), List.of()), new TestChains(), new TestForms()))
                .check(DefinitionSource.of(files));
        assertThat(checked.findings()).isEmpty();
        return checked;
    }

    private static HallPlan plan(String text) {
        CheckedDefinitions checked = read(text);
        return new PlanDrawing(hall(checked), inUse(checked)).plan();
    }

    private static Hall hall(CheckedDefinitions checked) {
        return checked.values(Hall.class).get(0);
    }

    private static List<ServiceItem> inUse(CheckedDefinitions checked) {
        return checked.values(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .map(ImplementationEntry::item)
                .toList();
    }

    @Test
    void any_counter_of_a_theme_serves_each_item_of_the_theme() {
        Hall hall = hall(read(HALL));

        assertThat(hall.countersFor("approval"))
                .extracting(Hall.Counter::id)
                .containsExactly("first", "second", "area");
        assertThat(hall.countersFor("consultation"))
                .extracting(Hall.Counter::id)
                .containsExactly("first");
        assertThat(hall.countersFor("filing")).isEmpty();
        assertThat(hall.countersFor("unheard-of")).isEmpty();
    }

    @Test
    void counters_stand_in_their_zones_and_serve_what_is_named_besides_their_themes() {
        HallPlan plan = plan(HALL);

        assertThat(plan.countersIn("reception")).extracting(CounterPlan::id).containsExactly("first", "second");
        assertThat(plan.countersIn("back-office")).isEmpty();
        assertThat(plan.countersElsewhere())
                .singleElement()
                .satisfies(area ->
                        assertThat(area.items()).extracting(ServedItem::id).containsExactly("approval"));
        assertThat(plan.countersOf("other")).extracting(CounterPlan::id).containsExactly("first");
    }

    @Test
    void each_theme_lists_its_items_in_use_with_the_authority_of_the_front_desk() {
        assertThat(plan(HALL).themes().get(0).items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("approval");
            assertThat(item.frontDesk()).contains(FrontDeskAuthority.ACCEPTS);
        });
    }

    @Test
    void the_share_counts_items_in_use_for_the_hall_and_for_each_department() {
        HallPlan plan = plan(HALL);

        assertThat(plan.share()).contains(new Share(2, 3));
        assertThat(plan.departments())
                .extracting(DepartmentPlan::share)
                .containsExactly(Optional.of(new Share(1, 2)), Optional.of(new Share(1, 1)), Optional.empty());
    }

    @Test
    void what_has_not_moved_in_is_listed_with_the_reason_and_where_it_is_served() {
        assertThat(plan(HALL).notMovedIn()).singleElement().satisfies(away -> {
            assertThat(away.id()).isEqualTo("filing");
            assertThat(away.reason().orElseThrow().zh()).isEqualTo("需现场勘验");
            assertThat(away.servedAt().orElseThrow().zh()).isEqualTo("发改委二楼");
        });
    }

    @Test
    void a_department_that_is_not_resident_says_why_and_how_it_is_reached() {
        assertThat(plan(HALL).departments())
                .filteredOn(department -> !department.resident())
                .singleElement()
                .satisfies(archives -> {
                    assertThat(archives.reason().orElseThrow().zh()).isEqualTo("每月不足一件");
                    assertThat(archives.reachedBy().orElseThrow().zh()).isEqualTo("综合窗口代收");
                });
    }

    @Test
    void of_a_hall_that_says_nothing_of_its_layout_nothing_is_concluded() {
        HallPlan plan = plan(TestHall.files("filing")
                .get("hall.yaml")
                .replace("}]\ncounters", "}, {id: archives, name: {zh: 档案局}}]\ncounters"));

        assertThat(plan.share()).isEmpty();
        assertThat(plan.notMovedIn()).isEmpty();
        assertThat(plan.countersElsewhere()).hasSize(1);
        assertThat(plan.departments()).allMatch(DepartmentPlan::resident);
    }

    @Test
    void a_share_is_a_hundred_per_cent_only_if_every_item_has_moved_in() {
        assertThat(new Share(999, 1_000).percent()).isEqualTo(99);
        assertThat(new Share(1_000, 1_000).percent()).isEqualTo(100);
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
