package org.onewindow.catalog.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onewindow.catalog.element.SpecialProcedure;
import org.onewindow.spi.time.LimitUnit;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * 特别程序 in words, for the tables have one field for all of it: kind, name, length, whether it counts, basis and fee of each, as
 * {@code 专家评审（委托评估），30 工作日，不计入办结时限，依据《…》，收费}; one after another, with semicolons between them.
 */
final class SpecialProcedures {
    private static final String NONE = "无";
    private static final String COUNTED = "计入办结时限";
    private static final String NOT_COUNTED = "不计入办结时限";
    private static final String BASIS = "依据";
    private static final String FEE = "收费";

    private static final String KINDS = anyOf(SpecialProcedureKind.values(), NationalCodes::of);

    /** A basis may have semicolons of its own: the next procedure begins where a kind follows one. */
    private static final Pattern BETWEEN = Pattern.compile("[；;\n]\\s*(?=(?:" + KINDS + ")(?:[（，,；;]|$))");

    private static final Pattern PROCEDURE = Pattern.compile("(?<kind>" + KINDS + ")"
            + "(?:（(?<name>.+?)）(?=，|$))?"
            + "(?:，(?<amount>[0-9]{1,4}) ?(?<unit>" + anyOf(LimitUnit.values(), NationalCodes::of) + "))?"
            + "(?:，(?<counted>" + NOT_COUNTED + "|" + COUNTED + "))?"
            + "(?:，" + BASIS + "(?<basis>.+?))?"
            + "(?<fee>，" + FEE + ")?");

    private final FieldReading fields;
    private final String field;

    private SpecialProcedures(FieldReading fields, String field) {
        this.fields = fields;
        this.field = field;
    }

    private static <E> String anyOf(E[] words, Function<E, String> written) {
        return Arrays.stream(words).map(written).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** One procedure as the field has it. */
    static String text(SpecialProcedure procedure) {
        StringBuilder text = new StringBuilder(NationalCodes.of(procedure.kind()));
        procedure.name().ifPresent(name -> text.append('（').append(name.zh()).append('）'));
        procedure
                .limit()
                .ifPresent(limit ->
                        text.append('，').append(limit.amount()).append(' ').append(NationalCodes.of(limit.unit())));
        text.append('，').append(procedure.counted() ? COUNTED : NOT_COUNTED);
        if (!procedure.basis().isEmpty()) {
            text.append('，').append(BASIS).append(procedure.basis());
        }
        if (procedure.fee()) {
            text.append('，').append(FEE);
        }
        return text.toString();
    }

    /** Puts the procedures that {@code field} lists into {@code item}; one that is written in another way is told and left out. */
    static void put(ObjectNode item, FieldReading fields, String field) {
        SpecialProcedures procedures = new SpecialProcedures(fields, field);
        fields.optional(field)
                .filter(text -> !text.strip().equals(NONE))
                .ifPresent(text ->
                        BETWEEN.splitAsStream(text).map(String::strip).forEach(each -> procedures.put(item, each)));
    }

    private void put(ObjectNode item, String text) {
        Matcher known = PROCEDURE.matcher(text);
        Optional<SpecialProcedureKind> kind = known.matches()
                ? Arrays.stream(SpecialProcedureKind.values())
                        .filter(each -> NationalCodes.of(each).equals(known.group("kind")))
                        .findFirst()
                : Optional.empty();
        if (kind.isEmpty()) {
            fields.leftOut(field, text, "专家评审（委托评估），30 工作日，不计入办结时限，依据《…》，收费");
            return;
        }
        ObjectNode procedure = item.withArray("specialProcedures").addObject();
        procedure.put("kind", kind.orElseThrow().name());
        fields.text(field, Optional.ofNullable(known.group("name"))).ifPresent(name -> procedure.set("name", name));
        if (known.group("amount") != null) {
            putLimit(procedure, Integer.parseInt(known.group("amount")), known.group("unit"));
        }
        // An item file says no by silence
        if (COUNTED.equals(known.group("counted"))) {
            procedure.put("counted", true);
        }
        fields.limited(
                        field,
                        Optional.ofNullable(known.group("basis")),
                        fields.limits().ofProcedure("basis"))
                .ifPresent(basis -> procedure.put("basis", basis));
        if (known.group("fee") != null) {
            procedure.put("fee", true);
        }
    }

    private void putLimit(ObjectNode procedure, int amount, String unit) {
        LimitUnit counted = Arrays.stream(LimitUnit.values())
                .filter(each -> NationalCodes.of(each).equals(unit))
                .findFirst()
                .orElseThrow();
        if (amount > counted.largestAmount()) {
            fields.leftOut(field, amount + " " + unit, "0–" + counted.largestAmount());
        } else {
            procedure.putObject("limit").put("amount", amount).put("unit", counted.name());
        }
    }
}
