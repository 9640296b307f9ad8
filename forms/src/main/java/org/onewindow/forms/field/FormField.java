package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * One field of a form template: everything that a page, an API description or a printed form needs to know of it.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FormField {
    /**
     * What people read.
     *
     * @param unit what a number counts
     */
    record Wording(LocalizedText label, Optional<LocalizedText> help, Optional<LocalizedText> unit) {}

    /**
     * How the field is used.
     *
     * @param required whether it must be filled in
     * @param publicity what of it everybody may read once the result is published
     */
    record Use(Widget widget, boolean required, boolean sensitive, Publicity publicity, Optional<FactBinding> fact) {}

    private final String key;
    private final Wording wording;
    private final Use use;
    private final FieldType type;

    FormField(String key, Wording wording, Use use, FieldType type) {
        this.key = key;
        this.wording = wording;
        this.use = use;
        this.type = type;
    }

    /** {@code [a-z][A-Za-z0-9]*}, unique among the fields beside it. */
    public String key() {
        return key;
    }

    /** What people call the field. */
    public LocalizedText label() {
        return wording.label;
    }

    /** What to fill in, where to find it. */
    public Optional<LocalizedText> help() {
        return wording.help;
    }

    /** What a number counts. */
    public Optional<LocalizedText> unit() {
        return wording.unit;
    }

    /** How a page asks for it. */
    public Widget widget() {
        return use.widget;
    }

    /** Whether it must be filled in. */
    public boolean required() {
        return use.required;
    }

    /** Whether it, or a field in it, is stored encrypted and shown only to those who handle the application. */
    public boolean sensitive() {
        return use.sensitive || fields().stream().anyMatch(FormField::sensitive);
    }

    /** What of it everybody may read once the result is published; nothing if it, or a field in it, is sensitive. */
    public Publicity publicity() {
        return sensitive() ? Publicity.NONE : use.publicity;
    }

    /** Whether the template says that everybody may read it, sensitive or not. */
    boolean isMarkedPublic() {
        return use.publicity != Publicity.NONE;
    }

    /** Which fact of a register fills it. */
    public Optional<FactBinding> fact() {
        return use.fact;
    }

    /** Codes to choose from; empty for fields without a code list. */
    public List<CodeOption> options() {
        return type.options();
    }

    /** Fields inside: of a group, or of each row. */
    public List<FormField> fields() {
        return type.fields();
    }

    /** Most code points of a text, or most entries of a list. */
    public Optional<Integer> most() {
        return type.most();
    }

    /** Least number or first day, as an input of a page takes it. */
    public Optional<String> lowest() {
        return type.lowest();
    }

    /** Greatest number or last day, as an input of a page takes it. */
    public Optional<String> highest() {
        return type.highest();
    }

    /** Whether nothing was filled in: no value, a blank text, an empty list or group. */
    public boolean isEmpty(@Nullable Object value) {
        return type.isEmpty(value);
    }

    /**
     * How many inputs of a page the value fills: one for a single value or a list of them, one for each cell of rows and groups.
     */
    public int inputs(@Nullable Object value) {
        return value == null || type.isEmpty(value) ? 0 : type.inputs(value);
    }

    /** Whether two values mean the same: numbers by their size, lists and maps by what is in them. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            Optional<BigDecimal> number = NumberType.number(one);
            return number.isPresent()
                    && NumberType.number(other)
                            .filter(each -> each.compareTo(number.get()) == 0)
                            .isPresent();
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size()
                    && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), others.get(i)));
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
            return map.keySet().equals(others.keySet())
                    && map.keySet().stream().allMatch(key -> same(map.get(key), others.get(key)));
        }
        return Objects.equals(one, other);
    }

    /** A single value as a page's input shows it, right or wrong. */
    public String show(@Nullable Object value) {
        return value == null ? "" : type.show(value);
    }

    /** Everything that is wrong with a value of this field at the top of a form; an empty one is fine unless required. */
    public List<Finding> check(@Nullable Object value) {
        List<Finding> findings = new ArrayList<>();
        check(value, "", Optional.empty(), findings::add);
        return findings;
    }

    void check(@Nullable Object value, String pointer, Optional<LocalizedText> around, Consumer<Finding> findings) {
        FieldPlace place = new FieldPlace(around.map(this::within).orElse(label()), pointer + "/" + key, findings);
        if (value != null && !type.isEmpty(value)) {
            type.check(value, place);
        } else if (use.required) {
            place.error(FieldCodes.MISSING);
        }
    }

    /**
     * The one field that stands for this one and {@code others}, which are the same datum in other forms: worded and asked for like
     * this one, required or sensitive as soon as one of them is.
     *
     * @param newKey its key
     * @param others each {@linkplain #isLike like} this one
     */
    public FormField standingFor(String newKey, List<FormField> others) {
        Use merged = new Use(
                use.widget,
                use.required || others.stream().anyMatch(FormField::required),
                use.sensitive || others.stream().anyMatch(FormField::sensitive),
                use.publicity,
                use.fact.or(() ->
                        others.stream().flatMap(other -> other.fact().stream()).findFirst()));
        return new FormField(newKey, wording, merged, type);
    }

    /** Whether the same values fit both fields and mean the same: type, limits, codes and unit. */
    public boolean isLike(FormField other) {
        return type.name() == other.type.name()
                && type.schema(false).equals(other.type.schema(false))
                && unit().map(LocalizedText::zh).equals(other.unit().map(LocalizedText::zh))
                && scale(this).compareTo(scale(other)) == 0;
    }

    private static BigDecimal scale(FormField field) {
        return field.use.fact.map(FactBinding::divideBy).orElse(BigDecimal.ONE);
    }

    FieldType type() {
        return type;
    }

    ObjectNode schema() {
        ObjectNode schema = type.schema(use.required);
        schema.put("title", label().zh());
        help().ifPresent(help -> schema.put("description", help.zh()));
        return schema;
    }

    private LocalizedText within(LocalizedText around) {
        boolean english = !around.en().isBlank() && !label().en().isBlank();
        return new LocalizedText(around.zh() + "的" + label().zh(), english ? around.en() + ": " + label().en() : "");
    }

    @Override
    public String toString() {
        return key;
    }
}
