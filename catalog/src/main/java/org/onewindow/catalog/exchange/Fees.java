package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.catalog.element.Fee;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * 收费: the tables have one field each for names, standards, bases and reductions of all fees of an item. Several fees stand in each
 * of them one after another with semicolons between, in the same order; one basis may stand for all, and 无 for what a fee
 * has none of. Where they cannot be paired the record is not imported, for nobody may guess what is paid for what.
 */
final class Fees {
    private static final String NAME = "fee_name";
    private static final String STANDARD = "fee_stand";
    private static final String BASIS = "fee_basis";
    private static final String REDUCED = "is_desc";
    private static final String REDUCTION = "desc_explain";
    private static final String NOTHING = "无";
    private static final String BETWEEN = "；";

    private final FieldReading fields;
    private final String record;

    private Fees(FieldReading fields, String record) {
        this.fields = fields;
        this.record = record;
    }

    /** Puts the fees of the record called {@code record} into {@code item}. */
    static void read(ObjectNode item, FieldReading fields, String record) {
        new Fees(fields, record).read(item);
    }

    private void read(ObjectNode item) {
        Optional<String> name = fields.required(NAME);
        Optional<String> standard = fields.required(STANDARD);
        if (name.isEmpty() || standard.isEmpty()) {
            return;
        }
        List<String> names = fields.list(NAME);
        List<String> standards = fields.list(STANDARD);
        // One fee may have a standard of several sentences.
        boolean several = names.size() > 1;
        if (several && standards.size() != names.size()) {
            notPaired(STANDARD, names, standards);
            return;
        }
        Optional<List<String>> bases = paired(BASIS, names);
        Optional<List<String>> reductions =
                fields.flag(REDUCED).orElse(false) ? paired(REDUCTION, names) : Optional.of(List.of());
        if (bases.isPresent() && reductions.isPresent()) {
            for (int i = 0; i < names.size(); i++) {
                ObjectNode fee = item.withArray("fees").addObject();
                put(fee, "name", NAME, several ? names.get(i) : name.get());
                put(fee, "standard", STANDARD, several ? standards.get(i) : standard.get());
                basis(fee, said(bases.get(), i));
                said(reductions.get(), i).ifPresent(text -> put(fee, "reduction", REDUCTION, text));
            }
        }
    }

    /** What the field says of each fee: nothing, the same of all, or one thing of each; absent if it is neither. */
    private Optional<List<String>> paired(String field, List<String> names) {
        List<String> said = fields.list(field);
        if (said.isEmpty()) {
            return Optional.of(List.of());
        }
        if (names.size() == 1) {
            return fields.optional(field).map(List::of);
        }
        if (said.size() == 1 && field.equals(BASIS)) {
            return Optional.of(names.stream().map(name -> said.get(0)).toList());
        }
        if (said.size() != names.size()) {
            notPaired(field, names, said);
            return Optional.empty();
        }
        return Optional.of(said);
    }

    private void notPaired(String field, List<String> names, List<String> said) {
        fields.report(Finding.error(
                "OW-CAT-2242",
                field,
                record,
                field,
                Integer.toString(said.size()),
                Integer.toString(names.size()),
                String.join(BETWEEN, names)));
    }

    private static Optional<String> said(List<String> texts, int fee) {
        return texts.stream().skip(fee).findFirst().filter(text -> !text.equals(NOTHING));
    }

    private void put(ObjectNode fee, String key, String field, String text) {
        fields.text(field, Optional.of(text)).ifPresent(node -> fee.set(key, node));
    }

    private void basis(ObjectNode fee, Optional<String> basis) {
        fields.limited(BASIS, basis, fields.limits().shortText()).ifPresent(text -> fee.put("basis", text));
    }

    /** Writes {@code fees} so that {@link #read} reads them again. */
    static void put(BiConsumer<String, String> row, List<Fee> fees) {
        boolean reduced = fees.stream().anyMatch(fee -> fee.reduction().isPresent());
        row.accept(NAME, joined(fees, fee -> fee.name().zh()));
        row.accept(STANDARD, joined(fees, fee -> fee.standard().zh()));
        row.accept(BASIS, fees.stream().allMatch(fee -> fee.basis().isEmpty()) ? "" : joined(fees, Fee::basis));
        row.accept(REDUCED, reduced ? "1" : "0");
        row.accept(
                REDUCTION,
                reduced
                        ? joined(
                                fees,
                                fee -> fee.reduction().map(LocalizedText::zh).orElse(""))
                        : "");
    }

    private static String joined(List<Fee> fees, Function<Fee, String> text) {
        return fees.stream()
                .map(text)
                .map(said -> said.isEmpty() ? NOTHING : said)
                .collect(Collectors.joining(BETWEEN));
    }
}
