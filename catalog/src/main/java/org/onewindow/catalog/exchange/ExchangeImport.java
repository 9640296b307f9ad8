package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.Hall.Department;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.SourcePlace;

/**
 * What becomes of exported records: each is an item file, or is reported by name with everything that stands against it. Nothing is
 * repaired in silence: a value that is not understood makes its record fail, or is left out and told.
 *
 * @param items id of the item to its file, in the order of the records
 * @param findings everything that was not understood
 * @param records how many records there were
 */
public record ExchangeImport(Map<String, ObjectNode> items, List<Finding> findings, int records) {
    /** What is understood of an item's row. A version number is known, but the hall counts its own versions. */
    private static final Set<String> ITEM_FIELDS = Set.of(
            ExchangeRow.NAME,
            ExchangeRow.CODE,
            ExchangeRow.VARIANT_CODE,
            "catalog_code",
            "local_catalog_code",
            "local_task_code",
            "task_type",
            "by_law",
            "project_type",
            "anticipate_day",
            "promise_day",
            "anticipate_type",
            "promise_type",
            "anticipate_explain",
            "promise_explain",
            "accept_condition",
            "handle_flow",
            "special_procedure",
            "transact_addr",
            "transact_time",
            "link_way",
            "supervise_way",
            "server_type",
            "is_fee",
            "fee_name",
            "fee_stand",
            "fee_basis",
            "is_desc",
            "desc_explain",
            "result_type",
            "result_name",
            "service_type",
            "user_topic_type",
            "corp_topic_type",
            "task_state",
            "task_version",
            "plan_effective_date",
            "plan_cancel_date",
            "dept_name",
            "dept_code",
            "dept_type",
            "power_source",
            "use_level",
            "entrust_name",
            "other_dept",
            "handle_type",
            "limit_scene_num",
            "limit_scene_explain",
            "limit_explain",
            "handle_area",
            "is_online",
            "online_handle_depth",
            "online_handle_url",
            "is_schedule",
            "is_pay_online",
            "is_express",
            "is_service_terminals",
            "is_entry_center");

    /** What is understood of a material's row; in a file of their own, materials name their item's code. */
    private static final Set<String> MATERIAL_FIELDS = Set.of(
            ExchangeRow.CODE,
            "material_name",
            "is_need",
            "material_type",
            "material_format",
            "page_num",
            "page_format",
            "source_type",
            "source_explain",
            "by_law",
            "accept_stand",
            "fill_explain",
            "order_num",
            "remark");

    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^a-z0-9]+");
    private static final Pattern USABLE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,55}[a-z0-9])?");

    public ExchangeImport {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        findings = List.copyOf(findings);
    }

    /**
     * What the records do not say.
     *
     * @param hall whose departments the records name
     * @param form the form of every item
     * @param chain the approval chain of every item that is not decided at once; {@value #DEPARTMENT} in it stands for the id of the
     *     item's department
     * @param targetCodes by which table 服务对象 is coded
     */
    public record Settings(Hall hall, String form, String chain, TargetCodes targetCodes) {
        /** What stands for the id of the item's department. */
        public static final String DEPARTMENT = "{department}";

        String chainOf(Department department) {
            return chain.replace(DEPARTMENT, department.id().value());
        }
    }

    /** Makes what can be made of the records of {@code file}. */
    public static ExchangeImport of(ExchangeFile file, Settings settings) {
        List<Finding> findings = new ArrayList<>(file.findings());
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        Map<String, ExchangeRow> taken = new HashMap<>();
        TextLimits limits = TextLimits.ofItemFiles();
        for (ExchangeRow row : file.rows()) {
            List<Finding> ofRow = new ArrayList<>();
            String id = id(row, ofRow);
            ExchangeRow before = id.isEmpty() ? null : taken.putIfAbsent(id, row);
            if (before != null) {
                ofRow.add(Finding.error(
                                "OW-CAT-2110",
                                ExchangeRow.CODE,
                                row.called(),
                                before.called(),
                                Integer.toString(before.place().line()))
                        .at(row.place()));
            }
            ObjectNode item = new ItemFromRow(row, settings, limits, ofRow).item();
            if (ofRow.stream().noneMatch(Finding::stops)) {
                items.put(id, item);
            }
            findings.addAll(ofRow);
        }
        unknownFields(file.rows(), findings);
        return new ExchangeImport(items, findings, file.rows().size());
    }

    /** By the code of the variant, or else of the implementation entry; the code itself stays as it is in the item. */
    private static String id(ExchangeRow row, List<Finding> findings) {
        String code = row.value(ExchangeRow.VARIANT_CODE)
                .or(() -> row.value(ExchangeRow.CODE))
                .orElse("");
        String id = NOT_IN_AN_ID.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("-");
        if (!USABLE.matcher(id).matches()) {
            findings.add(Finding.error("OW-CAT-2109", ExchangeRow.CODE, row.called(), code)
                    .at(row.place()));
            return "";
        }
        return "i-" + id;
    }

    /** One finding for each field that the tables do not have, not one for each record. */
    private static void unknownFields(List<ExchangeRow> rows, List<Finding> findings) {
        Map<String, Integer> records = new TreeMap<>();
        Map<String, SourcePlace> first = new HashMap<>();
        for (ExchangeRow row : rows) {
            count(row, ITEM_FIELDS, records, first);
            row.materials().forEach(material -> count(material, MATERIAL_FIELDS, records, first));
        }
        records.forEach(
                (field, number) -> findings.add(Finding.warning("OW-CAT-2103", field, field, Integer.toString(number))
                        .at(first.get(field))));
    }

    private static void count(
            ExchangeRow row, Set<String> known, Map<String, Integer> records, Map<String, SourcePlace> first) {
        for (String field : row.fields().keySet()) {
            if (!known.contains(field)) {
                records.merge(field, 1, Integer::sum);
                first.putIfAbsent(field, row.place());
            }
        }
    }
}
