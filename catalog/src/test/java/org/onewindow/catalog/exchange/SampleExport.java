package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.onewindow.adapters.testkit.catalogue.SampleCatalogue;
import org.onewindow.adapters.testkit.catalogue.SampleItem;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;
import org.onewindow.spi.item.ApplicationKind;

/**
 * What a provincial item system might export: the {@linkplain SampleCatalogue sample items} as rows of the exchange tables, and among
 * them, at places that the seed fixes, rows as dirty as real ones are. The same size and seed give the same rows.
 *
 * @param items rows of items
 * @param materials rows of their materials
 * @param spoilt how each spoilt row is spoilt, by the item's name
 */
record SampleExport(List<Map<String, String>> items, List<Map<String, String>> materials, Map<String, Dirt> spoilt) {
    private static final int ONE_IN = 25;
    private static final String LEVEL_COUNTY = "4";

    /** How a row can be spoilt. */
    enum Dirt {
        LIMIT_IN_WORDS("OW-CAT-2105"),
        TYPE_WITHOUT_ZERO("OW-CAT-2105"),
        NO_WORD_ON_FEES("OW-CAT-2104"),
        UNKNOWN_DEPARTMENT("OW-CAT-2108"),
        CODE_OF_ANOTHER("OW-CAT-2110"),
        TEXT_TOO_LONG("OW-CAT-2107"),
        CODE_OF_WORDS("OW-CAT-2109"),
        UNKNOWN_TARGET_TOO("OW-CAT-2106"),
        DAY_WITH_DASHES("OW-CAT-2106");

        private final String code;

        Dirt(String code) {
            this.code = code;
        }

        /** The finding that tells of it. */
        String code() {
            return code;
        }

        /** Whether the item is imported all the same, without the value. */
        boolean isImported() {
            return code.equals("OW-CAT-2106");
        }
    }

    static SampleExport of(int size, long seed) {
        Random random = new Random(seed);
        SampleExport export = new SampleExport(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        Map<String, String> lastClean = Map.of();
        for (SampleItem item : SampleCatalogue.of(size, seed)) {
            Map<String, String> row = row(item);
            if (!lastClean.isEmpty() && random.nextInt(ONE_IN) == 0) {
                Dirt dirt = Dirt.values()[export.spoilt.size() % Dirt.values().length];
                spoil(row, dirt, lastClean);
                export.spoilt.put(item.name(), dirt);
            } else {
                export.addMaterials(item, row.getOrDefault(ExchangeRow.CODE, ""));
                lastClean = row;
            }
            export.items.add(row);
        }
        return export;
    }

    private static Map<String, String> row(SampleItem item) {
        String body =
                "11990101" + "%09d".formatted(Math.floorMod(item.departmentId().hashCode(), 1_000_000_000)) + "X";
        String basic = "000" + item.code().substring(0, 9);
        String implementation = body + LEVEL_COUNTY + basic + item.code().substring(9);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("task_name", item.name());
        row.put("catalog_code", basic);
        row.put("task_code", implementation);
        row.put("task_handle_item", implementation + "01");
        row.put("task_type", NationalCodes.of(item.type()));
        row.put(
                "project_type",
                NationalCodes.of(item.promised() == 0 ? ApplicationKind.IMMEDIATE : ApplicationKind.PROMISED));
        row.put("dept_name", item.department());
        row.put("dept_code", body);
        row.put("use_level", LEVEL_COUNTY);
        row.put(
                "server_type",
                item.targets().stream()
                        .map(target -> NationalCodes.of(target, TargetCodes.PLATFORM))
                        .sorted()
                        .collect(Collectors.joining(",")));
        row.put("anticipate_day", Integer.toString(Math.max(item.statutory(), item.promised())));
        row.put("promise_day", Integer.toString(item.promised()));
        row.put("anticipate_type", "工作日");
        row.put("promise_type", "工作日");
        row.put("accept_condition", "符合法律、法规规定的条件。");
        row.put("handle_flow", "申请、受理、审查、决定、送达。");
        row.put("transact_addr", "政务服务大厅综合窗口");
        row.put("transact_time", "工作日 9:00–12:00，13:30–17:00");
        row.put("link_way", "12345");
        row.put("supervise_way", "12345");
        row.put("handle_type", "1,2");
        row.put("is_online", "1");
        row.put("limit_scene_num", "1");
        row.put("is_entry_center", "1");
        row.put("is_fee", "0");
        row.put("result_type", "2");
        row.put("result_name", item.name() + "结果");
        row.put("by_law", "《中华人民共和国行政许可法》第三十四条");
        row.put("plan_effective_date", "20260101");
        row.put("task_state", "在用");
        return row;
    }

    private static void spoil(Map<String, String> row, Dirt dirt, Map<String, String> before) {
        switch (dirt) {
            case LIMIT_IN_WORDS -> row.put("anticipate_day", "20个工作日");
            case TYPE_WITHOUT_ZERO -> row.put("task_type", "1");
            case NO_WORD_ON_FEES -> row.put("is_fee", "");
            case UNKNOWN_DEPARTMENT -> row.compute("dept_name", (field, name) -> name + "（本级）");
            case CODE_OF_ANOTHER -> {
                row.put(ExchangeRow.CODE, before.getOrDefault(ExchangeRow.CODE, ""));
                row.put(ExchangeRow.VARIANT_CODE, before.getOrDefault(ExchangeRow.VARIANT_CODE, ""));
            }
            case TEXT_TOO_LONG -> row.put("result_name", "结果".repeat(120));
            case CODE_OF_WORDS -> row.put(ExchangeRow.VARIANT_CODE, "待编");
            case UNKNOWN_TARGET_TOO -> row.compute("server_type", (field, codes) -> codes + ",8");
            case DAY_WITH_DASHES -> row.put("plan_effective_date", "2026-01-01");
        }
    }

    private void addMaterials(SampleItem item, String code) {
        for (int i = 0; i < item.materials().size(); i++) {
            Map<String, String> material = new LinkedHashMap<>();
            material.put("task_code", code);
            material.put("material_name", item.materials().get(i));
            material.put("is_need", "1");
            material.put("material_type", "1");
            material.put("material_format", "3");
            material.put("page_num", "1");
            material.put("source_type", "10");
            material.put("order_num", Integer.toString(i + 1));
            materials.add(material);
        }
    }

    /** The rows as a spreadsheet program would write them: field names first, UTF-8. */
    static String csv(List<Map<String, String>> rows) throws IOException {
        CsvSchema.Builder columns = CsvSchema.builder();
        rows.get(0).keySet().forEach(columns::addColumn);
        StringWriter text = new StringWriter();
        CsvMapper mapper = new CsvMapper();
        try (SequenceWriter writer = mapper.writer(columns.build().withHeader()).writeValues(text)) {
            writer.writeAll(rows);
        }
        return text.toString();
    }
}
