package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.condition.Computation;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FieldType;
import org.onewindow.core.condition.FormShape;
import org.onewindow.forms.field.FormField.Asks;
import org.onewindow.spi.LocalizedText;

/**
 * Reads when fields are asked for, and how some of them follow from others: fields at the top of a form ask about each other, those of
 * a row or a group about those beside them and about the form.
 */
final class AsksReader {
    private static final String SHOW_WHEN = "showWhen";
    private static final String REQUIRED_WHEN = "requiredWhen";
    private static final String COMPUTED = "computed";
    /** What a computed field cannot be, for nobody fills it in. */
    private static final List<String> IDLE_WHEN_COMPUTED = List.of("fact", REQUIRED_WHEN);

    private final Conditions conditions;
    private final Problems problems;
    private final FieldGroup form;

    /** What may be asked about: which fields there are, and what they hold. */
    private record Scope(FieldGroup fields, FormShape shape, JsonNode schema) {}

    /**
     * For one template.
     *
     * @param form the fields at its top, whatever they ask for
     */
    AsksReader(Conditions conditions, Problems problems, FieldGroup form) {
        this.conditions = conditions;
        this.problems = problems;
        this.form = form;
    }

    /**
     * The fields of a row or a group, with what they ask for.
     *
     * @param said what the template says of each, in the same order
     */
    FieldGroup inside(List<FormField> fields, List<Keywords> said) {
        FieldGroup plain = new FieldGroup(fields);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(FormAround.NAME)) {
                problems.errorAtKey(TemplateCodes.HIDES_THE_FORM, said.get(i).pointer(), FormAround.NAME);
            }
        }
        FormShape shape = plain.shape()
                .with(FormAround.NAME, new FieldType.Group(form.shape().fields()));
        Scope scope = new Scope(plain, shape, plain.schema());
        List<FormField> asking = new ArrayList<>();
        for (FormField field : fields) {
            asking.add(field.asking(asks(field, said.get(asking.size()), scope)));
        }
        return grouped(asking, said);
    }

    /**
     * The fields at the top of the form, with what they ask for.
     *
     * @param said what the template says of each, in the same order
     * @param steps the steps in which they stand: each may ask under a condition, and so may the groups in it
     */
    FieldGroup top(List<FormField> fields, List<Keywords> said, JsonNode steps) {
        FieldGroup plain = new FieldGroup(fields);
        Scope scope = new Scope(plain, plain.shape(), plain.schema());
        Map<String, Asks> ofSteps = ofSteps(steps, scope);
        List<FormField> asking = new ArrayList<>();
        for (FormField field : fields) {
            Asks own = asks(field, said.get(asking.size()), scope);
            asking.add(field.asking(
                    own.within(ofSteps.getOrDefault(field.key(), Asks.ALWAYS)).asking(field.aboutForm())));
        }
        return grouped(asking, said);
    }

    private FieldGroup grouped(List<FormField> asking, List<Keywords> said) {
        reportCircle(asking, said);
        return new FieldGroup(asking);
    }

    /** By field, what the step and the group say in which it stands. */
    private Map<String, Asks> ofSteps(JsonNode steps, Scope scope) {
        Map<String, Asks> ofFields = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            String step = "/steps/" + i;
            Asks ofStep = asks(steps.get(i), step, scope);
            JsonNode groups = steps.get(i).path("groups");
            for (int j = 0; j < groups.size(); j++) {
                Asks ofGroup = asks(groups.get(j), step + "/groups/" + j, scope).within(ofStep);
                groups.get(j).path("fields").forEach(key -> ofFields.put(key.asText(), ofGroup));
            }
        }
        return ofFields;
    }

    private Asks asks(JsonNode part, String pointer, Scope scope) {
        Function<String, Optional<When>> when = keyword -> part.has(keyword)
                ? when(keyword, part.get(keyword).asText(), pointer + "/" + keyword, scope)
                : Optional.empty();
        return new Asks(when.apply(SHOW_WHEN), when.apply(REQUIRED_WHEN), Optional.empty(), Map.of());
    }

    private Asks asks(FormField field, Keywords keywords, Scope scope) {
        Function<String, Optional<When>> when = keyword -> keywords.has(keyword)
                ? when(keyword, keywords.get(keyword).asText(), keywords.pointer(keyword), scope)
                : Optional.empty();
        Optional<Computed> computed = computed(field, keywords, scope);
        computed.ifPresent(each -> reportLeak(each, field, scope.fields(), keywords));
        return new Asks(when.apply(SHOW_WHEN), when.apply(REQUIRED_WHEN), computed, Map.of());
    }

    private Optional<When> when(String keyword, String text, String pointer, Scope scope) {
        Optional<Condition> condition =
                conditions.compile(text, scope.shape(), fault -> problems.errorWithin(fault, pointer));
        condition.ifPresent(each -> reportUseless(each, keyword, pointer, scope.schema()));
        return condition.map(When::of);
    }

    private void reportUseless(Condition condition, String keyword, String pointer, JsonNode schema) {
        switch (condition.verdict(schema)) {
            case ALWAYS -> problems.warning(TemplateCodes.CONDITION_ALWAYS_HOLDS, pointer, keyword);
            case NEVER -> problems.warning(TemplateCodes.CONDITION_NEVER_HOLDS, pointer, keyword);
            case DEPENDS, UNDECIDED -> {
                // it makes a difference, or may
            }
        }
    }

    private Optional<Computed> computed(FormField field, Keywords keywords, Scope scope) {
        if (!keywords.has(COMPUTED)) {
            return Optional.empty();
        }
        String pointer = keywords.pointer(COMPUTED);
        if (!(field.type() instanceof NumberType)) {
            problems.error(
                    TemplateCodes.COMPUTED_NO_NUMBER,
                    pointer,
                    field.type().name().name());
            return Optional.empty();
        }
        IDLE_WHEN_COMPUTED.stream()
                .filter(keywords::has)
                .forEach(idle -> problems.errorAtKey(TemplateCodes.IDLE_WHEN_COMPUTED, keywords.pointer(idle), idle));
        Optional<Computation> computation = conditions.compileNumber(
                keywords.get(COMPUTED).asText(), scope.shape(), fault -> problems.errorWithin(fault, pointer));
        return computation.map(each -> Computed.of(each, needed(each, scope.fields())));
    }

    /** What people call the fields that it calculates with. */
    private Optional<LocalizedText> needed(Computation computation, FieldGroup beside) {
        List<LocalizedText> labels =
                asked(computation, beside).map(FormField::label).toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalizedText(
                        labels.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                        labels.stream().map(label -> label.in(Locale.ENGLISH)).collect(Collectors.joining(", "))));
    }

    /** What follows from something sensitive tells it. */
    private void reportLeak(Computed computed, FormField field, FieldGroup beside, Keywords keywords) {
        if (!field.sensitive()) {
            asked(computed.computation(), beside)
                    .filter(each -> each.isToldBy(computed.computation().members()))
                    .forEach(each -> problems.error(
                            TemplateCodes.COMPUTED_FROM_SENSITIVE, keywords.pointer(COMPUTED), each.key()));
        }
    }

    private Stream<FormField> asked(Computation computation, FieldGroup beside) {
        return Stream.concat(
                new TreeSet<>(computation.fields()).stream().flatMap(key -> beside.field(key).stream()),
                computation.membersOf(FormAround.NAME).stream().flatMap(key -> form.field(key).stream()));
    }

    private void reportCircle(List<FormField> fields, List<Keywords> said) {
        List<String> circle = new Dependencies(fields).circle();
        if (circle.isEmpty()) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(circle.get(0))) {
                problems.error(TemplateCodes.ASKED_IN_A_CIRCLE, said.get(i).pointer(), String.join(" → ", circle));
            }
        }
    }
}
