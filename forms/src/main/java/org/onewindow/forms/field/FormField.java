package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /**
     * How it is shown and printed.
     *
     * @param masked how it is shown at first glance; left out: whole
     * @param printed its place on the printed form; left out: the next free one
     */
    record Look(Optional<Mask> masked, Optional<PrintedPlace> printed) {
        static final Look PLAIN = new Look(Optional.empty(), Optional.empty());
    }

    /**
     * When the field is asked for.
     *
     * @param showWhen left out: always
     * @param requiredWhen beside being required anyway
     * @param computed how it follows from others, so that nobody types it
     * @param around for a field at the top: the fields of the form that its rows or group ask about, by the key of its own form to the
     *     one here
     */
    record Asks(
            Optional<When> showWhen,
            Optional<When> requiredWhen,
            Optional<Computed> computed,
            Map<String, String> around) {
        static final Asks ALWAYS = new Asks(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        Asks {
            around = Map.copyOf(around);
        }

        boolean always() {
            return showWhen.isEmpty() && requiredWhen.isEmpty() && computed.isEmpty();
        }

        /** Keys of the fields beside {@code field} on which it depends; its rows may ask how many of them there are. */
        Set<String> about(String field) {
            Set<String> about = new TreeSet<>(around.values());
            about.remove(field);
            showWhen.ifPresent(when -> about.addAll(when.fields()));
            requiredWhen.ifPresent(when -> about.addAll(when.fields()));
            computed.ifPresent(each -> about.addAll(each.fields()));
            return about;
        }

        /** The same inside a group or step that asks so. */
        Asks within(Asks outer) {
            return new Asks(
                    both(showWhen, outer.showWhen),
                    computed.isPresent() ? requiredWhen : either(requiredWhen, outer.requiredWhen),
                    computed,
                    around);
        }

        private static Optional<When> both(Optional<When> one, Optional<When> other) {
            return one.map(when -> other.map(when::and).orElse(when)).or(() -> other);
        }

        private static Optional<When> either(Optional<When> one, Optional<When> other) {
            return one.map(when -> other.map(when::or).orElse(when)).or(() -> other);
        }

        /** The same where rows or a group ask about those fields of the form. */
        Asks asking(Set<String> form) {
            return new Asks(
                    showWhen, requiredWhen, computed, form.stream().collect(Collectors.toMap(own -> own, own -> own)));
        }

        /** Keys of the fields of the form around it on which it depends, if it stands in a row or a group. */
        Set<String> aboutForm() {
            Set<String> about = new TreeSet<>();
            showWhen.ifPresent(when -> about.addAll(when.fieldsAround()));
            requiredWhen.ifPresent(when -> about.addAll(when.fieldsAround()));
            computed.ifPresent(each -> about.addAll(each.fieldsAround()));
            return about;
        }

        Asks underKeys(Map<String, String> keys) {
            return new Asks(
                    showWhen.map(when -> when.underKeys(keys)),
                    requiredWhen.map(when -> when.underKeys(keys)),
                    computed.map(each -> each.underKeys(keys)),
                    around.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> keys.getOrDefault(each.getValue(), each.getValue()))));
        }
    }

    /**
     * One of the fields that are the same datum.
     *
     * @param keys where the fields beside it stand in the merged form: own key to the one there
     */
    public record Placed(FormField field, Map<String, String> keys) {
        public Placed {
            keys = Map.copyOf(keys);
        }

        private Asks asks() {
            return field.asks.underKeys(keys);
        }
    }

    private final String key;
    private final Wording wording;
    private final Use use;
    private final Look look;
    private final Asks asks;
    private final FieldType type;

    FormField(String key, Wording wording, Use use, Look look, FieldType type) {
        this(key, wording, use, look, Asks.ALWAYS, type);
    }

    private FormField(String key, Wording wording, Use use, Look look, Asks asks, FieldType type) {
        this.key = key;
        this.wording = wording;
        this.use = use;
        this.look = look;
        this.asks = asks;
        this.type = type;
    }

    /** The same field, asked for so. */
    FormField asking(Asks other) {
        return new FormField(key, wording, use, look, other, type);
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
        return asks.computed.isPresent() ? Widget.COMPUTED : use.widget;
    }

    /** Whether it must be filled in wherever it is asked for; {@link Asking#requires} knows whether it must be here and now. */
    public boolean required() {
        return use.required;
    }

    /** Whether it is asked for only under conditions, or follows from others. */
    public boolean depends() {
        return !asks.always();
    }

    /** Whether what is asked for inside it, in its rows or group, depends on what is filled in there. */
    boolean steersWithin() {
        return fields().stream().anyMatch(field -> field.depends() || field.steersWithin());
    }

    /** Keys of the fields beside it on which it depends. */
    Set<String> about() {
        return asks.about(key);
    }

    /** Keys of the fields of the form around it that are asked about in it, or inside it. */
    Set<String> aboutForm() {
        Set<String> about = new TreeSet<>(asks.aboutForm());
        fields().forEach(field -> about.addAll(field.aboutForm()));
        return about;
    }

    /** The fields of the form that its rows or group ask about: key in its own form to the key here. */
    Map<String, String> keysAround() {
        return asks.around;
    }

    Optional<When> showWhen() {
        return asks.showWhen;
    }

    Optional<When> requiredWhen() {
        return asks.requiredWhen;
    }

    /** Whether it follows from other fields, so that nobody fills it in. */
    public boolean isComputed() {
        return computation().isPresent();
    }

    Optional<Computed> computation() {
        return asks.computed;
    }

    /** What a computed number is in this field: with as many decimals as it takes. */
    BigDecimal rounded(BigDecimal number) {
        return type instanceof NumberType numbers ? numbers.rounded(number) : number;
    }

    /** The fields of its group, or of each of its rows, with what they ask for. */
    public Optional<FieldGroup> members() {
        return type.members();
    }

    /** Whether it, or a field in it, is stored encrypted and shown only to those who handle the application. */
    public boolean sensitive() {
        return use.sensitive || fields().stream().anyMatch(FormField::sensitive);
    }

    /** Whether something sensitive is told by what is calculated with those {@code members} of it. */
    boolean isToldBy(Set<String> members) {
        return use.sensitive
                || fields().stream().anyMatch(field -> members.contains(field.key()) && field.isToldBy(members));
    }

    /** What of it everybody may read once the result is published; nothing if it, or a field in it, is sensitive. */
    public Publicity publicity() {
        return sensitive() ? Publicity.NONE : use.publicity;
    }

    /** Whether the template says that everybody may read it, sensitive or not. */
    boolean isMarkedPublic() {
        return use.publicity != Publicity.NONE;
    }

    /** How it is shown at first glance; empty if it is shown whole. */
    public Optional<Mask> mask() {
        return look.masked;
    }

    /** Its place on the printed form; empty for the next free one. */
    public Optional<PrintedPlace> printedPlace() {
        return look.printed;
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
        check(value, use.required, place("", Optional.empty(), FormAround.NONE, findings::add));
        return findings;
    }

    void check(@Nullable Object value, boolean required, FieldPlace place) {
        if (value != null && !type.isEmpty(value)) {
            type.check(value, place);
        } else if (required) {
            place.error(FieldCodes.MISSING);
        }
    }

    /** What was sent for a computed field must be what is computed; whoever sends nothing is right too. */
    void checkComputed(@Nullable Object value, Optional<BigDecimal> computed, FieldPlace place) {
        boolean given = value != null && !type.isEmpty(value);
        if (computed.isEmpty()) {
            if (given || use.required) {
                place.error(
                        FieldCodes.NOT_COMPUTED_YET,
                        asks.computed
                                .flatMap(Computed::needed)
                                .map(LocalizedText::asArgument)
                                .orElse(""));
            }
            return;
        }
        if (given && !same(value, computed.get())) {
            place.error(FieldCodes.COMPUTED_OTHERWISE, show(computed.get()));
        }
        type.check(computed.get(), place);
    }

    /** A field that is not asked for stays empty. */
    void checkUnasked(@Nullable Object value, FieldPlace place) {
        if (value != null && !type.isEmpty(value)) {
            place.error(FieldCodes.NOT_ASKED_FOR);
        }
    }

    FieldPlace place(String pointer, Optional<LocalizedText> around, FormAround form, Consumer<Finding> findings) {
        return new FieldPlace(around.map(this::within).orElse(label()), pointer + "/" + key, form, findings);
    }

    /**
     * The one field that stands for several that are the same datum in different forms: worded and asked for like the first, sensitive
     * as soon as one of them is, asked for and required wherever one of them would be.
     *
     * @param newKey its key
     * @param fields at least one; each {@linkplain #isLike like} the first
     */
    public static FormField standingFor(String newKey, List<Placed> fields) {
        FormField first = fields.get(0).field();
        boolean always = fields.stream().anyMatch(each -> each.asks().showWhen.isEmpty());
        boolean required = fields.stream()
                .anyMatch(
                        each -> each.field().required() && each.asks().showWhen.isEmpty());
        Use use = new Use(
                first.use.widget,
                required || fields.stream().allMatch(each -> each.field().required()),
                fields.stream().anyMatch(each -> each.field().sensitive()),
                first.use.publicity,
                fields.stream().flatMap(each -> each.field().fact().stream()).findFirst());
        Asks asks = new Asks(
                always ? Optional.empty() : any(fields.stream().flatMap(each -> each.asks().showWhen.stream())),
                any(fields.stream().flatMap(FormField::requiring)),
                fields.get(0).asks().computed,
                fields.get(0).asks().around);
        return new FormField(
                newKey, first.wording, use, new Look(first.look.masked, Optional.empty()), asks, first.type);
    }

    /** When one of several fields would have to be filled in: under its own condition, or whenever it is shown. */
    private static Stream<When> requiring(Placed placed) {
        Asks asks = placed.asks();
        Stream<When> shown = placed.field().required() ? asks.showWhen.stream() : Stream.empty();
        return Stream.concat(asks.requiredWhen.stream(), shown);
    }

    private static Optional<When> any(Stream<When> conditions) {
        return conditions.reduce(When::or);
    }

    /** Whether the same values fit both fields and mean the same: type, limits, codes and unit. */
    public boolean isLike(FormField other) {
        return type.name() == other.type.name()
                && type.schema(false).equals(other.type.schema(false))
                && unit().map(LocalizedText::zh).equals(other.unit().map(LocalizedText::zh))
                && scale(this).compareTo(scale(other)) == 0
                && calculation(this).equals(calculation(other));
    }

    private static String calculation(FormField field) {
        return field.asks.computed.map(each -> each.computation().text()).orElse("");
    }

    private static BigDecimal scale(FormField field) {
        return field.use.fact.map(FactBinding::divideBy).orElse(BigDecimal.ONE);
    }

    FieldType type() {
        return type;
    }

    ObjectNode schema() {
        ObjectNode schema = type.schema(use.required);
        if (asks.computed.isPresent()) {
            schema.put("readOnly", true);
        }
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
