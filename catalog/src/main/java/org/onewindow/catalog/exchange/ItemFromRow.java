package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.catalog.element.BodyNature;
import org.onewindow.catalog.element.CrossRegionScope;
import org.onewindow.catalog.element.ExerciseLevel;
import org.onewindow.catalog.element.HandlingForm;
import org.onewindow.catalog.element.HandlingService;
import org.onewindow.catalog.element.OnlineStage;
import org.onewindow.catalog.element.PowerSource;
import org.onewindow.catalog.element.ResultKind;
import org.onewindow.core.hall.Hall.Department;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.ItemType;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.LimitUnit;

/** Makes one item file of one record: the way back of {@link ExchangeRecord}. */
final class ItemFromRow {
    private static final int MOST_VISITS = 20;
    private static final Pattern DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    private final FieldReading fields;
    private final ExchangeRow row;
    private final ExchangeImport.Settings settings;
    private final TextLimits limits;
    private final ObjectNode item = JsonNodeFactory.instance.objectNode();

    ItemFromRow(ExchangeRow row, ExchangeImport.Settings settings, TextLimits limits, List<Finding> findings) {
        this.row = row;
        this.settings = settings;
        this.limits = limits;
        fields = new FieldReading(row, limits, findings);
    }

    /** The item file as a tree; to be used only if no error was found. */
    ObjectNode item() {
        text(item, "name", ExchangeRow.NAME, fields.required(ExchangeRow.NAME));
        state();
        Optional<ItemType> type = fields.requiredWord("task_type", ItemType.class, NationalCodes::of);
        type.ifPresent(each -> item.put("type", each.name()));
        Optional<ApplicationKind> kind = fields.requiredWord("project_type", ApplicationKind.class, NationalCodes::of);
        kind.ifPresent(each -> item.put("kind", each.name()));
        Optional<Department> department = department();
        department.ifPresent(each -> item.put("department", each.id().value()));
        targets();
        limits(kind);
        item.put("form", settings.form());
        if (kind.filter(ApplicationKind.PROMISED::equals).isPresent()) {
            department.ifPresent(each -> item.put("chain", settings.chainOf(each)));
        }
        materials();
        output(department);
        catalogue();
        authority();
        handling();
        SpecialProcedures.put(item, fields, "special_procedure");
        boolean free = fees();
        topics();
        upkeep();
        guide(free);
        if (fields.required("by_law").isPresent()) {
            LegalBases.put(item, fields, "by_law");
        }
        return item;
    }

    private void state() {
        fields.optional("task_state").ifPresent(state -> {
            switch (state) {
                case "在用" -> item.put("state", "IN_USE");
                case "暂停" -> item.put("state", "SUSPENDED");
                case "取消" -> item.put("state", "CANCELLED");
                default ->
                    fields.report(Finding.error(
                            "OW-CAT-2105", "task_state", row.called(), "task_state", state, "在用, 暂停, 取消"));
            }
        });
    }

    private Optional<Department> department() {
        return fields.required("dept_name").flatMap(name -> {
            Optional<Department> known = settings.hall().departments().stream()
                    .filter(each -> each.name().zh().equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                fields.report(Finding.error("OW-CAT-2108", "dept_name", row.called(), name));
            }
            return known;
        });
    }

    private void targets() {
        if (fields.required("server_type").isPresent()) {
            List<ServiceTarget> targets = fields.words(
                    "server_type", ServiceTarget.class, target -> NationalCodes.of(target, settings.targetCodes()));
            if (targets.isEmpty()) {
                fields.report(Finding.error("OW-CAT-2104", "server_type", row.called(), "server_type"));
            }
            targets.forEach(target -> item.withArray("targets").add(target.name()));
        }
    }

    private void limits(Optional<ApplicationKind> kind) {
        ObjectNode node = item.putObject("limits");
        limit("anticipate_day", "anticipate_type").ifPresent(limit -> node.set("statutory", limit));
        if (kind.filter(ApplicationKind.IMMEDIATE::equals).isPresent()
                && fields.optional("promise_day").isEmpty()) {
            node.put("promised", 0);
        } else {
            limit("promise_day", "promise_type").ifPresent(limit -> node.set("promised", limit));
        }
        text(node, "statutoryNote", "anticipate_explain");
        text(node, "promisedNote", "promise_explain");
    }

    /** A limit in the unit of the row. Where the row names none it is working days, as the Licensing Law counts (Art. 82), and told. */
    private Optional<JsonNode> limit(String amount, String unit) {
        Optional<LimitUnit> counted = fields.requiredWordOr(unit, LimitUnit.class, NationalCodes::of, () -> {
            fields.report(Finding.warning("OW-CAT-2241", unit, row.called(), unit));
            return LimitUnit.WORKING_DAY;
        });
        Optional<Integer> number = fields.requiredNumber(
                amount, counted.map(LimitUnit::largestAmount).orElse(LimitUnit.WORKING_DAY.largestAmount()));
        return number.flatMap(each -> counted.map(word -> word == LimitUnit.WORKING_DAY
                ? JsonNodeFactory.instance.numberNode(each)
                : JsonNodeFactory.instance.objectNode().put("amount", each).put("unit", word.name())));
    }

    private void materials() {
        ArrayNode list = item.putArray("materials");
        List<ExchangeRow> ordered = new ArrayList<>(row.materials());
        ordered.sort(Comparator.comparingInt(material -> material.value("order_num")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE)));
        for (ExchangeRow material : ordered) {
            list.add(new MaterialFromRow(fields.of(material)).material("m-" + (list.size() + 1)));
        }
    }

    private void output(Optional<Department> department) {
        ObjectNode output = item.putObject("output");
        text(output, "name", "result_name", fields.required("result_name"));
        fields.requiredWord("result_type", ResultKind.class, NationalCodes::of)
                .ifPresent(kind -> output.put("kind", kind.name()));
        department.ifPresent(each -> output.put("numberPrefix", each.documentPrefix()));
    }

    private void catalogue() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        word(node, "catalogue", "basicCode", "catalog_code");
        word(node, "catalogue", "implementationCode", ExchangeRow.CODE);
        word(node, "catalogue", "variantCode", ExchangeRow.VARIANT_CODE);
        word(node, "catalogue", "localBasicCode", "local_catalog_code");
        word(node, "catalogue", "localImplementationCode", "local_task_code");
        putUnlessEmpty(item, "catalogue", node);
    }

    private void word(ObjectNode node, String part, String key, String field) {
        fields.limited(field, fields.optional(field), limits.member(part, key)).ifPresent(word -> node.put(key, word));
    }

    private void list(ObjectNode node, String part, String key, String field) {
        int longest = limits.member(part, key + "/items");
        fields.texts(field)
                .forEach(text -> fields.limited(field, Optional.of(text), longest)
                        .ifPresent(each -> node.withArray(key).add(each)));
    }

    private void authority() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        word(node, "authority", "bodyCode", "dept_code");
        fields.word("dept_type", BodyNature.class, NationalCodes::of)
                .ifPresent(word -> node.put("nature", word.name()));
        fields.word("power_source", PowerSource.class, NationalCodes::of)
                .ifPresent(word -> node.put("source", word.name()));
        fields.words("use_level", ExerciseLevel.class, NationalCodes::of)
                .forEach(level -> node.withArray("levels").add(level.name()));
        word(node, "authority", "entrustingBody", "entrust_name");
        list(node, "authority", "jointBodies", "other_dept");
        putUnlessEmpty(item, "authority", node);
    }

    private void handling() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.words("handle_type", HandlingForm.class, NationalCodes::of)
                .forEach(form -> node.withArray("forms").add(form.name()));
        fields.number("limit_scene_num", MOST_VISITS).ifPresent(visits -> node.put("visits", visits));
        longText(node, "visitsReason", "limit_scene_explain");
        longText(node, "quantityLimit", "limit_explain");
        fields.word("handle_area", CrossRegionScope.class, NationalCodes::of)
                .ifPresent(word -> node.put("crossRegionScope", word.name()));
        fields.optional("online_handle_url").ifPresent(address -> {
            if (address.matches("https?://\\S{1,290}")) {
                node.put("onlineAddress", address);
            } else {
                fields.leftOut("online_handle_url", address, "http://…, https://…");
            }
        });
        online(node);
        for (HandlingService service : HandlingService.values()) {
            if (fields.flag(NationalCodes.fieldOf(service)).orElse(false)) {
                node.withArray("services").add(service.name());
            }
        }
        putUnlessEmpty(item, "handling", node);
    }

    /** Whether an item is handled online follows from the forms of handling; a record that says otherwise contradicts itself. */
    private void online(ObjectNode node) {
        fields.flag("is_online").ifPresent(told -> {
            List<String> forms = new ArrayList<>();
            node.path("forms").forEach(form -> forms.add(form.asText()));
            if (told != (forms.contains(HandlingForm.WEB.name()) || forms.contains(HandlingForm.MOBILE.name()))) {
                fields.leftOut("is_online", told ? "1" : "0", "handle_type");
            }
        });
        fields.words("online_handle_depth", OnlineStage.class, NationalCodes::of)
                .forEach(stage -> node.withArray("onlineStages").add(stage.name()));
    }

    /** What is paid; whether the record says that it is nothing. */
    private boolean fees() {
        Optional<String> charged = fields.required("is_fee");
        Optional<Boolean> fee = charged.isEmpty() ? Optional.empty() : fields.flag("is_fee");
        if (charged.isPresent() && fee.isEmpty()) {
            fields.report(
                    Finding.error("OW-CAT-2105", "is_fee", row.called(), "is_fee", charged.orElseThrow(), "0, 1"));
        }
        if (fee.orElse(false)) {
            Fees.read(item, fields, row.called());
        }
        return !fee.orElse(true);
    }

    private void topics() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.texts("user_topic_type")
                .forEach(topic -> node.withArray("persons").add(topic));
        fields.texts("corp_topic_type")
                .forEach(topic -> node.withArray("organisations").add(topic));
        putUnlessEmpty(item, "topics", node);
        fields.texts("service_type")
                .forEach(service -> fields.text("service_type", Optional.of(service))
                        .ifPresent(name ->
                                item.withArray("intermediaries").addObject().set("name", name)));
    }

    private void upkeep() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        day(node, "effectiveFrom", "plan_effective_date");
        day(node, "cancelledFrom", "plan_cancel_date");
        putUnlessEmpty(item, "upkeep", node);
    }

    private void day(ObjectNode node, String key, String field) {
        fields.optional(field).ifPresent(value -> {
            Matcher day = DAY.matcher(value);
            if (day.matches()) {
                node.put(key, day.group(1) + "-" + day.group(2) + "-" + day.group(3));
            } else {
                fields.leftOut(field, value, "YYYYMMDD");
            }
        });
    }

    private void guide(boolean free) {
        ObjectNode guide = item.putObject("guide");
        longText(guide, "conditions", "accept_condition", fields.required("accept_condition"));
        longText(guide, "procedure", "handle_flow", fields.required("handle_flow"));
        guide.putObject("fees")
                .put(
                        "zh",
                        free
                                ? "不收费。"
                                : fields.optional("fee_stand")
                                        .map(standard -> "收费：" + standard)
                                        .orElse("收费。"));
        longText(guide, "places", "transact_addr", fields.required("transact_addr"));
        longText(guide, "contact", "link_way", fields.required("link_way"));
        longText(guide, "hours", "transact_time");
        longText(guide, "consultation", "link_way");
        longText(guide, "complaints", "supervise_way");
    }

    private void text(ObjectNode node, String key, String field) {
        text(node, key, field, fields.optional(field));
    }

    private void text(ObjectNode node, String key, String field, Optional<String> value) {
        fields.text(field, value).ifPresent(text -> node.set(key, text));
    }

    private void longText(ObjectNode node, String key, String field) {
        longText(node, key, field, fields.optional(field));
    }

    private void longText(ObjectNode node, String key, String field, Optional<String> value) {
        fields.longText(field, value).ifPresent(text -> node.set(key, text));
    }

    private static void putUnlessEmpty(ObjectNode node, String key, ObjectNode part) {
        if (!part.isEmpty()) {
            node.set(key, part);
        }
    }
}
