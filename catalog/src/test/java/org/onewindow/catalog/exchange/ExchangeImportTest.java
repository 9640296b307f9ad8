package org.onewindow.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;
import org.onewindow.catalog.element.Fee;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;
import org.onewindow.catalog.exchange.SampleExport.Dirt;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Department;
import org.onewindow.core.hall.Hall.Residency;
import org.onewindow.core.hall.HallLayout;
import org.onewindow.core.time.WarningRule;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;
import org.onewindow.spi.time.TimeLimit;

/** What a provincial item system exported becomes item files, or is reported by name. */
class ExchangeImportTest {
    private static final Residency RESIDENT = new Residency(true, Optional.empty(), Optional.empty());

    static final long SEED = 20261126;
    private static final int RECORDS = Integer.getInteger("onewindow.test.records", 10_000);

    @TempDir
    Path folder;

    @Test
    void every_record_of_the_sample_is_imported_or_reported_by_name() throws IOException {
        SampleExport sample = SampleExport.of(SampleCatalogue.MATTERS, SEED);

        ExchangeImport imported = imported(sample);

        assertThat(imported.records()).isEqualTo(sample.items().size()).isGreaterThan(300);
        assertThat(sample.spoilt().values()).contains(Dirt.values());
        assertThat(imported.items()).hasSize(imported.records() - lost(sample));
        sample.spoilt().forEach((name, dirt) -> {
            List<String> told = imported.findings().stream()
                    .filter(finding -> finding.arguments().contains(name))
                    .map(Finding::code)
                    .toList();
            assertThat(told).as("%s %s", dirt, name).containsExactly(dirt.code());
        });
        assertThat(imported.findings())
                .hasSize(sample.spoilt().size())
                .allSatisfy(finding ->
                        assertThat(finding.place().orElseThrow().line()).isGreaterThan(1));
    }

    /** 100,000 with {@code -Donewindow.test.records=100000}. */
    @Test
    void a_large_export_loses_no_record() throws IOException {
        SampleExport sample = SampleExport.of(RECORDS, SEED);

        ExchangeImport imported = imported(sample);

        assertThat(imported.items()).hasSize(RECORDS - lost(sample));
        assertThat(imported.findings()).hasSize(sample.spoilt().size());
    }

    @Test
    void a_file_in_gb_18030_is_named_with_the_way_to_convert_it() throws IOException {
        Path rows = folder.resolve("rows.csv");
        Files.writeString(rows, "task_name,task_code\n项目核准,1\n", Charset.forName("GB18030"));

        assertThat(ExchangeFile.read(rows).findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("OW-DEF-1006", List.of("GB 18030")));
    }

    @Test
    void a_byte_order_mark_quotes_and_line_breaks_in_values_are_read_as_spreadsheets_write_them() throws IOException {
        ExchangeFile file = csv("\uFEFFtask_name,accept_condition\r\n\"取水, \"\"新办\"\"\",\"一、\r\n二、\"\r\n");

        assertThat(file.findings()).isEmpty();
        assertThat(file.rows().get(0).fields())
                .containsOnly(entry("task_name", "取水, \"新办\""), entry("accept_condition", "一、\r\n二、"));
    }

    @Test
    void a_record_with_too_many_values_is_told_and_the_others_are_read() throws IOException {
        ExchangeFile file = csv("task_name,task_code\n甲,1\n乙,2,3\n\n丙,4\n");

        assertThat(file.rows()).extracting(ExchangeRow::called).containsExactly("甲", "丙");
        assertThat(file.findings()).extracting(Finding::code).containsExactly("OW-CAT-2102");
        assertThat(file.findings().get(0).place().orElseThrow().line()).isEqualTo(3);
    }

    @Test
    void a_quote_that_never_ends_is_told_with_its_place() throws IOException {
        ExchangeFile file = csv("task_name,task_code\n甲,1\n\"乙,2\n丙,3\n");

        assertThat(file.rows()).extracting(ExchangeRow::called).containsExactly("甲");
        assertThat(file.findings()).extracting(Finding::code).containsExactly("OW-CAT-2101");
    }

    @Test
    void json_records_carry_their_materials_and_a_key_written_twice_is_told() throws IOException {
        ExchangeFile file = json("""
                [{"task_name": "甲", "anticipate_day": 20, "materials": [{"material_name": "申请书"}]},
                 {"task_name": "乙", "task_name": "丙"}]""");

        assertThat(file.rows()).extracting(ExchangeRow::called).containsExactly("甲");
        assertThat(file.rows().get(0).fields()).contains(entry("anticipate_day", "20"));
        assertThat(file.rows().get(0).materials())
                .extracting(ExchangeRow::called)
                .containsExactly("申请书");
        assertThat(file.findings()).extracting(Finding::code).containsExactly("OW-CAT-2101");
        assertThat(file.findings().get(0).place().orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void json_that_is_deep_or_no_array_is_told_and_nothing_is_thrown() throws IOException {
        assertThat(json("[{\"a\": " + "[".repeat(50) + "]".repeat(50) + "}]").findings())
                .extracting(Finding::code)
                .containsExactly("OW-CAT-2101");
        assertThat(json("{}").findings()).extracting(Finding::code).containsExactly("OW-CAT-2101");
        assertThat(json("").findings()).extracting(Finding::code).containsExactly("OW-CAT-2101");
        assertThat(json("[{}").findings()).extracting(Finding::code).containsExactly("OW-CAT-2101");
    }

    @Test
    void a_record_without_anything_lists_every_field_that_is_missing_at_once() {
        ExchangeImport imported = ExchangeImport.of(
                new ExchangeFile(List.of(row(Map.of("task_name", "空白事项", "task_code", "1"))), List.of()),
                settings(Set.of()));

        assertThat(imported.items()).isEmpty();
        assertThat(imported.findings())
                .extracting(Finding::subject)
                .contains("task_type", "project_type", "dept_name", "server_type", "anticipate_day", "promise_day")
                .contains("is_fee", "result_name", "result_type", "by_law", "accept_condition", "link_way");
    }

    @Test
    void a_text_that_would_not_fit_into_an_item_file_is_told_wherever_it_stands() throws IOException {
        SampleExport sample = SampleExport.of(3, SEED);
        sample.items().forEach(row -> row.put("other_dept", ""));
        sample.items().get(0).put("other_dept", "局".repeat(101));
        sample.items().get(1).put("by_law", "《办法》(" + "号".repeat(101) + ")第一条");
        sample.items().get(2).put("dept_code", "9".repeat(41));

        assertThat(imported(sample).findings())
                .filteredOn(Finding::stops)
                .extracting(Finding::code, Finding::subject)
                .containsExactly(
                        tuple("OW-CAT-2107", "other_dept"),
                        tuple("OW-CAT-2107", "by_law"),
                        tuple("OW-CAT-2107", "dept_code"));
    }

    @Test
    void a_field_that_the_tables_do_not_have_is_told_once_with_the_number_of_its_values() throws IOException {
        SampleExport sample = SampleExport.of(20, SEED);
        sample.items().forEach(row -> row.put("xmbm", "320583"));

        assertThat(imported(sample).findings())
                .filteredOn(finding -> finding.code().equals("OW-CAT-2103"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("xmbm", "20"));
    }

    @Test
    void a_limit_is_imported_in_the_unit_of_its_row_and_a_row_without_one_is_told() throws IOException {
        SampleExport sample = SampleExport.of(3, SEED);
        sample.items().get(0).putAll(Map.of("anticipate_day", "2", "anticipate_type", "月"));
        sample.items().get(1).put("anticipate_type", "");
        sample.items().get(2).put("anticipate_type", "天");

        ExchangeImport imported = imported(sample);

        assertThat(imported.items()
                        .values()
                        .iterator()
                        .next()
                        .at("/limits/statutory")
                        .toString())
                .isEqualTo("{\"amount\":2,\"unit\":\"MONTH\"}");
        assertThat(imported.findings())
                .filteredOn(finding -> finding.subject().equals("anticipate_type"))
                .extracting(Finding::code)
                .containsExactly("OW-CAT-2241", "OW-CAT-2105");
    }

    @Test
    void several_fees_come_back_as_they_were_exported() throws IOException {
        List<Fee> exported = List.of(
                fee("登记费", "每件 80 元", "苏价费〔2016〕1号", Optional.of("小微企业减半")),
                fee("公告费", "每次 10 元", "", Optional.empty()),
                fee("工本费", "每次 10 元", "苏价费〔2016〕2号", Optional.empty()));
        SampleExport sample = SampleExport.of(1, SEED);
        Map<String, String> row = sample.items().get(0);
        row.put("is_fee", "1");
        Fees.put(row::put, exported);

        JsonNode item = imported(sample).items().values().iterator().next();

        List<Fee> read = new ArrayList<>();
        item.path("fees")
                .forEach(each -> read.add(fee(
                        each.at("/name/zh").asText(),
                        each.at("/standard/zh").asText(),
                        each.path("basis").asText(),
                        Optional.ofNullable(each.at("/reduction/zh").textValue()))));
        assertThat(read).isEqualTo(exported);
    }

    @Test
    void one_fee_may_have_a_standard_of_several_parts_and_several_fees_one_basis() throws IOException {
        SampleExport sample = SampleExport.of(2, SEED);
        sample.items()
                .get(0)
                .putAll(Map.of("is_fee", "1", "fee_name", "登记费", "fee_stand", "个人 40 元；企业 80 元", "fee_basis", ""));
        sample.items()
                .get(1)
                .putAll(Map.of(
                        "is_fee", "1", "fee_name", "登记费；公告费", "fee_stand", "80 元；10 元", "fee_basis", "苏价费〔2016〕1号"));

        List<ObjectNode> items = List.copyOf(imported(sample).items().values());

        assertThat(items.get(0).at("/fees/0/standard/zh").textValue()).isEqualTo("个人 40 元；企业 80 元");
        assertThat(items.get(1).path("fees"))
                .extracting(fee -> fee.path("basis").asText())
                .containsExactly("苏价费〔2016〕1号", "苏价费〔2016〕1号");
    }

    @Test
    void fees_that_cannot_be_paired_with_their_standards_keep_the_record_out() throws IOException {
        SampleExport sample = SampleExport.of(1, SEED);
        sample.items().get(0).putAll(Map.of("is_fee", "1", "fee_name", "登记费；公告费", "fee_stand", "80 元"));

        ExchangeImport imported = imported(sample);

        assertThat(imported.items()).isEmpty();
        assertThat(imported.findings())
                .extracting(Finding::code, finding -> finding.arguments().get(1))
                .containsExactly(tuple("OW-CAT-2242", "fee_stand"));
    }

    @Test
    void results_of_all_four_kinds_are_imported_and_a_fifth_is_told() throws IOException {
        SampleExport sample = SampleExport.of(5, SEED);
        for (int i = 0; i < 5; i++) {
            sample.items().get(i).put("result_type", Integer.toString(i + 1));
        }

        ExchangeImport imported = imported(sample);

        assertThat(imported.items().values())
                .extracting(item -> item.at("/output/kind").textValue())
                .containsExactly("CERTIFICATE", "APPROVAL_DOCUMENT", "OTHER", "NONE");
        assertThat(imported.findings())
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple("OW-CAT-2105", "result_type"));
    }

    @Test
    void what_data_sharing_supplies_and_what_may_follow_on_credit_become_elements_of_the_material() throws IOException {
        SampleExport sample = SampleExport.of(1, SEED);
        List<Map<String, String>> materials = sample.materials();
        Map<String, String> pattern = materials.get(0);
        materials.clear();
        for (String need : List.of("信息免交", "信用后补", "容缺后补", "3", "必要")) {
            Map<String, String> material = new HashMap<>(pattern);
            material.put("is_need", need);
            materials.add(material);
        }
        Map<String, String> fetched = new HashMap<>(pattern);
        fetched.put("material_format", "系统自动获取、不全则提交");
        materials.add(fetched);

        ExchangeImport imported = imported(sample);

        assertThat(imported.findings()).isEmpty();
        JsonNode list = imported.items().values().iterator().next().path("materials");
        assertThat(list)
                .extracting(material -> material.path("acquisition").asText("-")
                        + " " + material.path("necessity").asText("-")
                        + " " + material.path("onCredit").asText("-"))
                .containsExactly(
                        "SHARED - -",
                        "- DEFERRABLE true",
                        "- DEFERRABLE -",
                        "- DEFERRABLE -",
                        "- REQUIRED -",
                        "SHARED_OR_HANDED_IN " + list.get(5).path("necessity").asText("-") + " -");
        assertThat(list.get(5).path("form").asText()).isEqualTo("ELECTRONIC");
    }

    private static Fee fee(String name, String standard, String basis, Optional<String> reduction) {
        return new Fee(
                LocalizedText.chinese(name),
                LocalizedText.chinese(standard),
                basis,
                reduction.map(LocalizedText::chinese),
                "",
                Optional.empty());
    }

    @Test
    void special_procedures_come_back_as_they_were_exported() throws IOException {
        List<SpecialProcedure> exported = List.of(
                new SpecialProcedure(
                        SpecialProcedureKind.EXPERT_REVIEW,
                        Optional.of(LocalizedText.chinese("委托评估（含专家评议）")),
                        Optional.of(new TimeLimit(30, LimitUnit.WORKING_DAY)),
                        false,
                        "《中华人民共和国行政许可法》第四十五条；《企业投资项目核准和备案管理条例》第十条",
                        true),
                new SpecialProcedure(SpecialProcedureKind.HEARING, Optional.empty(), Optional.empty(), true, "", false),
                new SpecialProcedure(
                        SpecialProcedureKind.PUBLIC_NOTICE,
                        Optional.empty(),
                        Optional.of(new TimeLimit(1, LimitUnit.MONTH)),
                        false,
                        "",
                        true));
        String field = exported.stream().map(SpecialProcedures::text).collect(Collectors.joining("；"));

        JsonNode item = withProcedures(field).items().values().iterator().next();

        List<SpecialProcedure> imported = new ArrayList<>();
        item.path("specialProcedures").forEach(node -> imported.add(read(node)));
        assertThat(imported).isEqualTo(exported);
    }

    @Test
    void a_special_procedure_in_other_words_is_told_and_the_others_are_imported() throws IOException {
        ExchangeImport imported = withProcedures("专家评审后报省厅；听证，不计入办结时限；检验，20 周");

        assertThat(imported.findings())
                .filteredOn(finding -> finding.subject().equals("special_procedure"))
                .extracting(Finding::code, finding -> finding.arguments().get(2))
                .containsExactly(tuple("OW-CAT-2106", "专家评审后报省厅"), tuple("OW-CAT-2106", "检验，20 周"));
        assertThat(imported.items().values().iterator().next().at("/specialProcedures"))
                .hasToString("[{\"kind\":\"HEARING\"}]");
    }

    @Test
    void a_row_that_says_there_is_no_special_procedure_has_none() throws IOException {
        ExchangeImport imported = withProcedures("无");

        assertThat(imported.findings()).isEmpty();
        assertThat(imported.items().values().iterator().next().has("specialProcedures"))
                .isFalse();
    }

    private ExchangeImport withProcedures(String field) throws IOException {
        SampleExport sample = SampleExport.of(1, SEED);
        sample.items().get(0).put("special_procedure", field);
        return imported(sample);
    }

    private static SpecialProcedure read(JsonNode node) {
        return new SpecialProcedure(
                SpecialProcedureKind.valueOf(node.path("kind").textValue()),
                Optional.ofNullable(node.at("/name/zh").textValue()).map(LocalizedText::chinese),
                node.has("limit")
                        ? Optional.of(new TimeLimit(
                                node.at("/limit/amount").intValue(),
                                LimitUnit.valueOf(node.at("/limit/unit").textValue())))
                        : Optional.empty(),
                node.path("counted").asBoolean(),
                node.path("basis").asText(),
                node.path("fee").asBoolean());
    }

    @Test
    void a_material_of_no_item_is_told() throws IOException {
        ExchangeFile items = csv("task_name,task_code\n甲,1\n");
        ExchangeFile materials = csv("material_name,task_code\n申请书,1\n承诺书,2\n");

        ExchangeFile joined = items.withMaterials(materials);

        assertThat(joined.rows().get(0).materials())
                .extracting(ExchangeRow::called)
                .containsExactly("申请书");
        assertThat(joined.findings())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("OW-CAT-2111", List.of("承诺书", "2")));
    }

    @Test
    void a_file_that_somebody_has_written_is_never_replaced() throws IOException {
        ObjectNode item =
                imported(SampleExport.of(1, SEED)).items().values().iterator().next();
        ItemFileWriter writer = new ItemFileWriter(folder);
        assertThat(writer.write(Map.of("i-1", item))).isEmpty();
        Files.writeString(folder.resolve("items/i-1.yaml"), "mine");

        assertThat(writer.write(Map.of("i-1", item))).extracting(Finding::code).containsExactly("OW-CAT-2112");
        assertThat(folder.resolve("items/i-1.yaml")).hasContent("mine");
    }

    private static int lost(SampleExport sample) {
        return (int) sample.spoilt().values().stream()
                .filter(dirt -> !dirt.isImported())
                .count();
    }

    private ExchangeImport imported(SampleExport sample) throws IOException {
        Set<String> departments = new LinkedHashSet<>();
        SampleCatalogue.of(sample.items().size(), SEED).forEach(item -> departments.add(item.department()));
        ExchangeFile items = csv(SampleExport.csv(sample.items()));
        ExchangeFile file =
                sample.materials().isEmpty() ? items : items.withMaterials(csv(SampleExport.csv(sample.materials())));
        return ExchangeImport.of(file, settings(departments));
    }

    private static ExchangeImport.Settings settings(Set<String> departments) {
        List<Department> all = new ArrayList<>();
        departments.forEach(name -> all.add(new Department(
                new DepartmentId("d" + all.size()),
                LocalizedText.chinese(name),
                "样",
                Department.PAGES,
                Map.of(),
                RESIDENT)));
        Hall hall = new Hall(
                "sample-hall",
                LocalizedText.chinese("样例大厅"),
                "990101",
                ZoneId.of("Asia/Shanghai"),
                all,
                List.of(),
                List.of(),
                HallLayout.UNTOLD,
                WarningRule.USUAL,
                List.of());
        return new ExchangeImport.Settings(hall, "general", "general", TargetCodes.PLATFORM);
    }

    private static ExchangeRow row(Map<String, String> fields) {
        return new ExchangeRow(new SourcePlace("rows.csv", 2, 1), fields, List.of());
    }

    private ExchangeFile csv(String text) throws IOException {
        return file("rows.csv", text);
    }

    private ExchangeFile json(String text) throws IOException {
        return file("rows.json", text);
    }

    private ExchangeFile file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return ExchangeFile.read(file);
    }
}
