package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.condition.Computation;
import org.onewindow.core.condition.Condition;
import org.onewindow.core.condition.Conditions;
import org.onewindow.core.condition.FormShape;
import org.onewindow.forms.field.FormField.Asks;

/** Reads when fields that stand beside each other are asked for, and how some of them follow from others. */
final class AsksReader {
    private static final String SHOW_WHEN = "showWhen";
    private static final String REQUIRED_WHEN = "requiredWhen";
    private static final String COMPUTED = "computed";
    /** What a computed field cannot be, for nobody fills it in. */
    private static final List<String> IDLE_WHEN_COMPUTED = List.of("fact", REQUIRED_WHEN);

    private final Conditions conditions;
    private final Problems problems;

    AsksReader(Conditions conditions, Problems problems) {
        this.conditions = conditions;
        this.problems = problems;
    }

    /**
     * Those fields, with what they ask for.
     *
     * @param said what the template says of each, in the same order
     */
    FieldGroup read(List<FormField> fields, List<Keywords> said) {
        FieldGroup plain = new FieldGroup(fields);
        if (said.stream().noneMatch(AsksReader::depends)) {
            return plain;
        }
        FormShape shape = plain.shape();
        JsonNode schema = plain.schema();
        List<FormField> asking = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            FormField field = fields.get(i);
            Asks asks = asks(field, said.get(i), shape, schema);
            reportLeak(asks, field, plain, said.get(i));
            asking.add(field.asking(asks));
        }
        reportCircle(asking, said);
        return new FieldGroup(asking);
    }

    private static boolean depends(Keywords keywords) {
        return keywords.has(SHOW_WHEN) || keywords.has(REQUIRED_WHEN) || keywords.has(COMPUTED);
    }

    private Asks asks(FormField field, Keywords keywords, FormShape shape, JsonNode schema) {
        return new Asks(
                when(SHOW_WHEN, keywords, shape, schema),
                when(REQUIRED_WHEN, keywords, shape, schema),
                computed(field, keywords, shape));
    }

    private Optional<When> when(String keyword, Keywords keywords, FormShape shape, JsonNode schema) {
        if (!keywords.has(keyword)) {
            return Optional.empty();
        }
        String pointer = keywords.pointer(keyword);
        Optional<Condition> condition = conditions.compile(
                keywords.get(keyword).asText(), shape, fault -> problems.errorWithin(fault, pointer));
        condition.ifPresent(each -> reportUseless(each, keyword, pointer, schema));
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

    private Optional<Computed> computed(FormField field, Keywords keywords, FormShape shape) {
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
                keywords.get(COMPUTED).asText(), shape, fault -> problems.errorWithin(fault, pointer));
        return computation.map(Computed::of);
    }

    /** What follows from something sensitive tells it. */
    private void reportLeak(Asks asks, FormField field, FieldGroup group, Keywords keywords) {
        if (asks.computed().isEmpty() || field.sensitive()) {
            return;
        }
        asks.computed().get().fields().stream()
                .filter(key -> group.field(key).filter(FormField::sensitive).isPresent())
                .forEach(key -> problems.error(TemplateCodes.COMPUTED_FROM_SENSITIVE, keywords.pointer(COMPUTED), key));
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
