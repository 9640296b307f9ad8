package org.onewindow.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.catalog.checker.BuiltInRules;
import org.onewindow.catalog.element.ExerciseLevel;
import org.onewindow.catalog.element.Originality;
import org.onewindow.catalog.element.PowerSource;
import org.onewindow.catalog.exchange.ExchangeRecord;
import org.onewindow.catalog.exchange.NationalCodes;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;
import org.onewindow.catalog.publishing.TestChains;
import org.onewindow.catalog.publishing.TestForms;
import org.onewindow.catalog.publishing.TestHall;
import org.onewindow.core.application.VariantKind;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.definition.HallKind;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.Freshness;
import org.onewindow.spi.item.MaterialRequirement.Copies;
import org.onewindow.spi.item.MaterialSource;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.TimeLimit;

/** 事项要素 from an item's file to the words of the hall and the codes of the national platform. */
class ElementsInFileTest {
    private static final Conditions CONDITIONS = new Conditions();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
    private static final String ELEMENTS = """
            scenarios: [{id: here, name: {zh: 本级}}, {id: above, name: {zh: 转报}, sets: 3}]
            catalogue: {basicCode: "370117002011", variant: CHANGE, implementationCode: 11370800MB285591843370117002011}
            authority: {bodyCode: 11370800MB28559184, source: DELEGATED_DOWN, levels: [CITY, COUNTY]}
            handling: {forms: [COUNTER, WEB], visits: 1, visitsReason: {zh: 提交原件}, services: [IN_HALL]}
            fees: [{name: {zh: 登记费}, standard: {zh: 每件 80 元}, basis: 苏价费〔2016〕1号}]
            upkeep: {responsible: he.ming, reviewOn: 2027-06-30}
            """;
    private static final String MATERIAL = """
            materials:
              - id: report
                name: {zh: 申请报告}
                form: PAPER
                duplicates: 1
                originality: EITHER
                paperSize: A4
                issuedWithin: {amount: 6, unit: MONTH}
                expires: true
                perScenario: {above: {originals: 2, source: INTERMEDIARY, issuer: 咨询机构}}
            """;

    @Test
    void what_the_file_says_is_told_in_neutral_words() {
        ImplementationEntry entry = entry();

        assertThat(entry.elements().layers().variant()).contains(VariantKind.CHANGE);
        assertThat(entry.elements().authority().source()).contains(PowerSource.DELEGATED_DOWN);
        assertThat(entry.elements().authority().levels())
                .containsExactlyInAnyOrder(ExerciseLevel.CITY, ExerciseLevel.COUNTY);
        assertThat(entry.elements().handling().online()).isTrue();
        assertThat(entry.elements().upkeep().reviewOn()).contains(LocalDate.of(2027, 6, 30));
        assertThat(entry.materialElements().get("report")).satisfies(material -> {
            assertThat(material.originality()).isEqualTo(Originality.EITHER);
        });
        assertThat(entry.item().material("report").orElseThrow().freshness())
                .isEqualTo(new Freshness(Optional.of(new TimeLimit(6, LimitUnit.MONTH)), true));
    }

    @Test
    void a_scenario_asks_for_other_copies_by_another_maker() {
        ImplementationEntry entry = entry();

        assertThat(entry.listFor("here").get(0).copies()).isEqualTo(new Copies(1, 1));
        assertThat(entry.listFor("here").get(0).source()).isEqualTo(MaterialSource.APPLICANT);
        assertThat(entry.materialsFor("above", Map.of()).get(0)).satisfies(report -> {
            assertThat(report.copies()).isEqualTo(new Copies(2, 1));
            assertThat(report.source()).isEqualTo(MaterialSource.INTERMEDIARY);
            assertThat(report.issuer()).isEqualTo("咨询机构");
        });
    }

    @Test
    void at_the_border_the_words_become_the_codes_of_the_exchange_tables() {
        ExchangeRecord record = ExchangeRecord.of(entry(), LocalizedText.chinese("发改委"));

        assertThat(record.fields())
                .containsEntry("task_type", "10")
                .containsEntry("project_type", "2")
                .containsEntry("catalog_code", "370117002011")
                .containsEntry("use_level", "3,4")
                .containsEntry("power_source", "2")
                .containsEntry("handle_type", "1,2")
                .containsEntry("is_online", "1")
                .containsEntry("is_entry_center", "1")
                .containsEntry("is_express", "0")
                .containsEntry("limit_scene_num", "1")
                .containsEntry("is_fee", "1")
                .containsEntry("fee_basis", "苏价费〔2016〕1号")
                .containsEntry("dept_name", "发改委")
                .doesNotContainKey("entrust_name");
        assertThat(record.materials())
                .singleElement()
                .satisfies(material -> assertThat(material)
                        .containsEntry("material_type", "3")
                        .containsEntry("page_num", "2")
                        .containsEntry("page_format", "A4")
                        .containsEntry("source_type", "10"));
    }

    @Test
    void the_two_code_sets_of_targets_are_kept_apart() {
        assertThat(NationalCodes.of(ServiceTarget.ADMINISTRATIVE_ORGAN, TargetCodes.STANDARD))
                .isEqualTo("5");
        assertThat(NationalCodes.of(ServiceTarget.ADMINISTRATIVE_ORGAN, TargetCodes.PLATFORM))
                .isEqualTo("6");
        assertThat(NationalCodes.of(ServiceTarget.NON_LEGAL_PERSON_ENTERPRISE, TargetCodes.PLATFORM))
                .isEqualTo("5");
    }

    private static ImplementationEntry entry() {
        Map<String, String> files = new HashMap<>(TestHall.files("filing"));
        files.computeIfPresent(
                "items/filing.yaml", (path, text) -> text.replaceFirst("materials:\n.*\n", MATERIAL) + ELEMENTS);
        CheckedDefinitions checked = new DefinitionReader(List.of(
                        new HallKind(),
                        new ItemKind(CONDITIONS, List.of(new BuiltInRules(CONDITIONS, CLOCK))),
                        new TestForms(),
                        new TestChains()))
                .check(DefinitionSource.of(files));
        assertThat(checked.findings()).noneMatch(finding -> finding.stops());
        return checked.values(ImplementationEntry.class).get(0);
    }
}
