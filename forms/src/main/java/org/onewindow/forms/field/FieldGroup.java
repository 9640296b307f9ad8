package org.onewindow.forms.field;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.core.condition.FieldType;
import org.onewindow.core.condition.FormShape;
import org.onewindow.core.text.Characters;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

/**
 * Fields that stand together: those of a form, of a part of it, of a row.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class FieldGroup {
    /** An unknown key longer than this is cut in the message. */
    private static final int LONGEST_KEY_SHOWN = 60;

    private final Map<String, FormField> fields = new LinkedHashMap<>();
    /** Each after those on which it depends. */
    private final List<FormField> inOrder;

    /** Those fields, in that order; their keys are different. */
    public FieldGroup(List<FormField> fields) {
        fields.forEach(field -> this.fields.put(field.key(), field));
        this.inOrder = new Dependencies(fields).inOrder();
    }

    /** In the order of the template. */
    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** The field of that key. */
    public Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The JSON pointer (RFC 6901) of a member, whatever its key. */
    public static String pointer(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Everything that is wrong with the data of a form.
     *
     * @param data field key to value; fields that there are not are reported too
     */
    public void check(Map<?, ?> data, Consumer<Finding> findings) {
        check(data, "", Optional.empty(), FormAround.NONE, findings);
    }

    /** Everything that is wrong with the data of a row or a group at that place. */
    void check(Map<?, ?> data, FieldPlace at) {
        check(data, at.pointer(), Optional.of(at.label()), at.form(), at.findings());
    }

    /** What the fields of a form ask for, now that {@code data} is filled in. */
    public Asking asking(Map<?, ?> data) {
        return asking(data, FormAround.NONE);
    }

    /**
     * What the fields of a row or a group ask for, now that {@code data} is filled in.
     *
     * @param form the form around it
     */
    public Asking asking(Map<?, ?> data, FormAround form) {
        return Asking.of(inOrder, data, form);
    }

    /** What was filled in as it counts: without what is not asked for, with what is computed. */
    public Map<String, Object> answers(Map<String, ?> data) {
        return answers(data, FormAround.NONE);
    }

    Map<String, Object> answers(Map<String, ?> data, FormAround form) {
        return asking(data, form).answers(fields(), data);
    }

    /** Whether it depends on that field what else is asked for, or what is computed. */
    public boolean steers(FormField field) {
        return field.steersWithin()
                || fields.values().stream().anyMatch(other -> other.about().contains(field.key()));
    }

    private void check(
            Map<?, ?> data,
            String pointer,
            Optional<LocalizedText> around,
            FormAround form,
            Consumer<Finding> findings) {
        Asking asking = asking(data, form);
        fields.values().forEach(field -> {
            Object value = data.get(field.key());
            FieldPlace place = field.place(pointer, around, asking.around(field), findings);
            if (!asking.asksFor(field)) {
                field.checkUnasked(value, place);
            } else if (field.computation().isPresent()) {
                field.checkComputed(value, asking.computed(field), place);
            } else {
                field.check(value, asking.requires(field), place);
            }
        });
        data.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !fields.containsKey(key))
                .sorted()
                .forEach(key ->
                        findings.accept(Finding.error(FieldCodes.UNKNOWN_FIELD, pointer + pointer(key), shown(key))));
    }

    /** What a page posted, as values; what belongs to no field stays, so that {@link #check} can object. */
    public Map<String, Object> read(PageInput input) {
        Map<String, Object> data = new LinkedHashMap<>();
        input.parts().forEach((key, part) -> {
            FormField field = fields.get(key);
            (field == null ? part.asPosted() : field.type().fromPage(part)).ifPresent(value -> data.put(key, value));
        });
        return data;
    }

    /** The plain JSON Schema 2020-12 of an object with these fields. */
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        fields.values().forEach(field -> {
            properties.set(field.key(), field.schema());
            if (field.required()
                    && field.showWhen().isEmpty()
                    && field.computation().isEmpty()) {
                required.add(field.key());
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    FormShape shape() {
        Map<String, FieldType> types = new LinkedHashMap<>();
        fields.values().forEach(field -> types.put(field.key(), field.type().shape()));
        return new FormShape(types);
    }

    /** Without control characters, and no longer than a message can bear. */
    private static String shown(String key) {
        String clean = key.replaceAll("[\\p{Cntrl}\\p{Cs}‖]", "�");
        return Characters.count(clean) <= LONGEST_KEY_SHOWN
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_KEY_SHOWN)) + "…";
    }
}
