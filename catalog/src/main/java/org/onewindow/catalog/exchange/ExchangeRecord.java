package org.onewindow.catalog.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.catalog.element.Handling;
import org.onewindow.catalog.element.HandlingService;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.exchange.NationalCodes.TargetCodes;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemState;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.LegalBasis;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/**
 * One implementation entry as a row of the national exchange tables, and its materials as rows of theirs. Names of fields and codes are
 * those of the tables; what an item does not say is left out. Texts are Chinese.
 *
 * @param fields name of the field to its value
 * @param materials the same for each material, in the order of the list
 */
public record ExchangeRecord(Map<String, String> fields, List<Map<String, String>> materials) {

    private static final String YES = "1";
    private static final String NO = "0";

    /** The row of {@code entry}, implemented by the department of that name. */
    public static ExchangeRecord of(ImplementationEntry entry, LocalizedText department) {
        ServiceItem item = entry.item();
        ItemElements elements = entry.elements();
        Row row = new Row();
        row.text(ExchangeRow.NAME, item.name().zh());
        row.text("catalog_code", elements.layers().basicCode());
        row.text(ExchangeRow.CODE, elements.layers().implementationCode());
        row.text(ExchangeRow.VARIANT_CODE, elements.layers().variantCode());
        row.text("local_catalog_code", elements.layers().localBasicCode());
        row.text("local_task_code", elements.layers().localImplementationCode());
        row.text("task_type", NationalCodes.of(item.type()));
        row.text("by_law", basis(item.legalBasis()));
        authority(row, elements, department);
        row.text("project_type", NationalCodes.of(item.kind()));
        row.text("anticipate_day", Integer.toString(item.limits().statutory().amount()));
        row.text("promise_day", Integer.toString(item.limits().promised().amount()));
        row.text("anticipate_type", NationalCodes.of(item.limits().statutory().unit()));
        row.text("promise_type", NationalCodes.of(item.limits().promised().unit()));
        row.words("anticipate_explain", elements.ways().statutoryNote());
        row.words("promise_explain", elements.ways().promisedNote());
        row.text("accept_condition", item.guide().conditions().zh());
        row.text("handle_flow", item.guide().procedure().zh());
        row.text("special_procedure", joined(elements.specialProcedures(), SpecialProcedures::text));
        row.text("transact_addr", item.guide().places().zh());
        row.words("transact_time", elements.ways().hours());
        row.words("link_way", elements.ways().consultation());
        row.words("supervise_way", elements.ways().complaints());
        row.text("server_type", codes(item.targets(), target -> NationalCodes.of(target, TargetCodes.PLATFORM)));
        handling(row, elements.handling());
        row.text("is_fee", elements.fees().isEmpty() ? NO : YES);
        Fees.put(row::text, elements.fees());
        row.text("result_type", NationalCodes.of(elements.result().kind()));
        row.text("result_name", item.output().name().zh());
        row.text(
                "service_type",
                joined(elements.intermediaries(), each -> each.name().zh()));
        row.text("user_topic_type", String.join("；", elements.topics().persons()));
        row.text("corp_topic_type", String.join("；", elements.topics().organisations()));
        row.text("task_state", state(entry.state()));
        row.text("task_version", Integer.toString(item.ref().version()));
        row.text("plan_effective_date", day(elements.upkeep().effectiveFrom()));
        row.text("plan_cancel_date", day(elements.upkeep().cancelledFrom()));
        return new ExchangeRecord(row.fields(), materials(entry));
    }

    private static void authority(Row row, ItemElements elements, LocalizedText department) {
        row.text("dept_name", department.zh());
        row.text("dept_code", elements.authority().bodyCode());
        row.text(
                "dept_type",
                elements.authority().nature().map(NationalCodes::of).orElse(""));
        row.text(
                "power_source",
                elements.authority().source().map(NationalCodes::of).orElse(""));
        row.text("use_level", codes(elements.authority().levels(), NationalCodes::of));
        row.text("entrust_name", elements.authority().entrustingBody());
        row.text("other_dept", String.join("；", elements.authority().jointBodies()));
    }

    private static void handling(Row row, Handling handling) {
        row.text("handle_type", codes(handling.forms(), NationalCodes::of));
        row.text(
                "limit_scene_num",
                handling.visits().map(visits -> Integer.toString(visits)).orElse(""));
        row.words("limit_scene_explain", handling.visitsReason());
        row.words("limit_explain", handling.quantityLimit());
        row.text(
                "handle_area",
                handling.crossRegionScope().map(NationalCodes::of).orElse(""));
        row.text("is_online", handling.online() ? YES : NO);
        row.text("online_handle_depth", codes(handling.onlineStages(), NationalCodes::of));
        row.text("online_handle_url", handling.onlineAddress());
        for (HandlingService service : HandlingService.values()) {
            row.text(NationalCodes.fieldOf(service), handling.services().contains(service) ? YES : NO);
        }
    }

    private static List<Map<String, String>> materials(ImplementationEntry entry) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (MaterialRequirement material : entry.item().materials()) {
            MaterialElements elements =
                    Objects.requireNonNull(entry.materialElements().get(material.id()));
            Row row = new Row();
            row.text("material_name", material.name().zh());
            row.text("is_need", elements.onCredit() ? NationalCodes.ON_CREDIT : NationalCodes.of(material.necessity()));
            row.text("material_type", NationalCodes.of(elements.originality()));
            row.text("material_format", NationalCodes.of(material.form()));
            row.text(
                    "page_num",
                    Integer.toString(
                            material.copies().originals() + material.copies().duplicates()));
            row.text("page_format", elements.paperSize());
            row.text("source_type", NationalCodes.of(material.source()));
            row.words("source_explain", elements.sourceNote());
            row.text("by_law", basis(elements.legalBasis()));
            row.text("accept_stand", material.acceptanceCriteria());
            row.words("fill_explain", elements.fillingNotes());
            row.text("order_num", Integer.toString(rows.size() + 1));
            row.words("remark", elements.remark());
            rows.add(row.fields());
        }
        return List.copyOf(rows);
    }

    private static String state(ItemState state) {
        return switch (state) {
            case IN_USE -> "在用";
            case SUSPENDED -> "暂停";
            case CANCELLED -> "取消";
        };
    }

    /** Dates are {@code YYYYMMDD} (GB/T 7408). */
    private static String day(Optional<LocalDate> day) {
        return day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
    }

    private static String basis(List<LegalBasis> all) {
        return joined(all, LegalBasis::toString);
    }

    private static <T> String joined(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).filter(each -> !each.isEmpty()).collect(Collectors.joining("；"));
    }

    private static <T> String codes(Collection<T> all, Function<T, String> code) {
        return all.stream().map(code).distinct().sorted().collect(Collectors.joining(","));
    }

    /** What has been put into a row so far. */
    private record Row(Map<String, String> fields) {
        Row() {
            this(new TreeMap<>());
        }

        void text(String field, String value) {
            if (!value.isEmpty()) {
                fields.put(field, value);
            }
        }

        void words(String field, Optional<LocalizedText> value) {
            value.ifPresent(text -> text(field, text.zh()));
        }
    }
}
