package org.onewindow.adapters.testkit.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.core.definition.DefinitionSource;

/**
 * A whole folder of definitions made of {@linkplain SampleCatalogue sample items}: a hall with their departments, one form, one chain for
 * each department, and in each item a condition that no other item has. The same size and seed give the same folder.
 */
public final class SampleFolder {
    private static final String FORM = """
            {
              "name": {"zh": "通用申请表"},
              "type": "object",
              "required": ["name", "area", "staff", "kind", "chain"],
              "properties": {
                "name": {"type": "string", "maxLength": 100, "label": {"zh": "名称"}},
                "area": {"type": "number", "minimum": 0, "maximum": 1000000, "label": {"zh": "面积"}},
                "staff": {"type": "integer", "minimum": 0, "maximum": 1000000, "label": {"zh": "人数"}},
                "kind": {"type": "string", "label": {"zh": "类型"}, "oneOf": [
                  {"const": "NEW", "label": {"zh": "新设"}},
                  {"const": "CHANGE", "label": {"zh": "变更"}},
                  {"const": "RENEWAL", "label": {"zh": "延续"}}]},
                "chain": {"type": "boolean", "label": {"zh": "是否连锁"}}
              }
            }
            """;
    private static final String[] KINDS = {"NEW", "CHANGE", "RENEWAL"};

    private SampleFolder() {}

    /**
     * A folder with {@code size} items.
     *
     * @param size 1 to 100,000
     * @param seed fixes materials and places
     */
    public static DefinitionSource of(int size, long seed) {
        List<SampleItem> items = SampleCatalogue.of(size, seed);
        Map<String, String> departments = new TreeMap<>();
        items.forEach(item -> departments.put(item.departmentId(), item.department()));
        Map<String, String> files = new HashMap<>();
        files.put("hall.yaml", hall(departments));
        files.put("forms/general.json", FORM);
        departments.forEach((id, name) -> files.put("chains/" + id + ".yaml", chain(id, name)));
        for (int i = 0; i < items.size(); i++) {
            files.put("items/" + items.get(i).id() + ".yaml", item(items.get(i), i));
        }
        return DefinitionSource.of(files);
    }

    private static String hall(Map<String, String> departments) {
        StringBuilder hall = new StringBuilder("""
                identity: sample-hall
                name: {zh: 样例大厅}
                areaCode: "990101"
                counters:
                  - {id: first, name: {zh: 综合窗口}, kind: INTEGRATED}
                departments:
                """);
        departments.forEach((id, name) ->
                hall.append("  - {id: %s, name: {zh: %s}, documentPrefix: 样%s}%n".formatted(id, name, id)));
        hall.append("staff:\n  - {id: clerk, name: {zh: 林悦}, roles: [RECEPTION_CLERK], counter: first}\n");
        departments.keySet().forEach(id -> hall.append("""
                  - {id: one.%1$s, name: {zh: 陈果}, roles: [DEPARTMENT_APPROVER], department: %1$s}
                  - {id: two.%1$s, name: {zh: 宋岚}, roles: [DEPARTMENT_APPROVER], department: %1$s}
                """.formatted(id)));
        return hall.toString();
    }

    private static String chain(String department, String name) {
        return """
                name: {zh: %s审批}
                lead: %s
                steps:
                  - {step: decide, name: {zh: 决定}, kind: decision, department: lead, limit: 1}
                """.formatted(name, department);
    }

    private static String item(SampleItem item, int number) {
        boolean immediate = item.promised() == 0;
        String materials = item.materials().stream()
                .map(name -> "  - {id: m%d, name: {zh: %s}, form: PAPER}"
                        .formatted(item.materials().indexOf(name), name))
                .collect(Collectors.joining("\n"));
        return """
                name: {zh: "%s"}
                type: %s
                kind: %s
                department: %s
                targets: [%s]
                limits: {statutory: %d, promised: %d}
                form: general
                %smaterials:
                %s
                  - {id: plan, name: {zh: 场所平面图}, form: PAPER, condition: "%s"}
                output: {name: {zh: "%s结果"}, kind: APPROVAL_DOCUMENT, numberPrefix: 样%s}
                guide:
                  conditions: {zh: 符合法律法规规定的条件。}
                  procedure: {zh: 申请、受理、审查、决定、送达。}
                  fees: {zh: 不收费。}
                  places: {zh: 政务服务大厅综合窗口。}
                  contact: {zh: 咨询和投诉：12345。}
                legalBasis: [{document: 中华人民共和国行政许可法}]
                """.formatted(
                        item.name(),
                        item.type(),
                        immediate ? "IMMEDIATE" : "PROMISED",
                        item.departmentId(),
                        item.targets().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                        Math.max(item.statutory(), item.promised()),
                        item.promised(),
                        immediate ? "" : "chain: " + item.departmentId() + "\n",
                        materials,
                        condition(number),
                        item.name(),
                        item.departmentId());
    }

    /** Another condition for each number: of numbers, a code and a yes-or-no field, as halls have them. */
    private static String condition(int number) {
        return "area > %d && (kind == '%s' || staff >= %d || chain)"
                .formatted(number + 1, KINDS[number % KINDS.length], number % 97 + 1);
    }
}
