package org.onewindow.forms.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 一表申请: the forms of a bundle's parts as one form, in which each datum is asked for once.
 *
 * <p>Fields that the bundle calls the same are one datum, and so are fields of different parts that are bound to one fact. The merged
 * form is a {@link FormTemplate} like any other; what was filled in is split again into exactly what each part's own form would have
 * got. Immutable; safe for use by several threads.
 */
public final class MergedForm {
    private final List<Source> sources;
    private final List<Datum> data;
    private final Map<OfPart, Datum> datumOf = new HashMap<>();
    private final FormTemplate template;

    /** The form of one part. */
    public record Source(String part, FormTemplate form) {}

    /**
     * One datum.
     *
     * @param key in the merged form
     * @param fields where it goes; the first is the one that words it
     */
    public record Datum(String key, List<OfPart> fields) {
        public Datum {
            fields = List.copyOf(fields);
        }
    }

    /** Two fields that are called one datum although what fits the one does not fit the other. */
    public record Conflict(OfPart one, OfPart other) {}

    private MergedForm(DefinitionRef ref, LocalizedText name, List<Source> sources, List<Set<OfPart>> same) {
        this.sources = List.copyOf(sources);
        this.data = data(sources, same);
        data.forEach(datum -> datum.fields().forEach(field -> datumOf.put(field, datum)));
        this.template = new FormTemplate(
                ref,
                name,
                Optional.empty(),
                new FieldGroup(data.stream().map(this::field).toList()),
                steps(),
                Printing.USUAL,
                Optional.empty());
    }

    /**
     * Merges the forms of a bundle.
     *
     * @param ref the bundle's id and version
     * @param name the bundle's name
     * @param sources its parts in the order in which they are asked
     * @param same fields that are one datum; one that there is not is left out
     */
    public static MergedForm of(DefinitionRef ref, LocalizedText name, List<Source> sources, List<Set<OfPart>> same) {
        return new MergedForm(ref, name, sources, same);
    }

    /** The one form: each part's steps one after the other, without what was asked before. */
    public FormTemplate template() {
        return template;
    }

    /** Every datum, in the order in which it is asked. */
    public List<Datum> data() {
        return data;
    }

    /** The key under which the merged form asks for that field. */
    public Optional<String> keyOf(String part, String field) {
        return Optional.ofNullable(datumOf.get(new OfPart(part, field))).map(Datum::key);
    }

    /** Id of each part to the keys of its own form, each with the key of the datum here. */
    public Map<String, Map<String, String>> keys() {
        Map<String, Map<String, String>> keys = new LinkedHashMap<>();
        sources.forEach(source -> keys.put(source.part(), keysOf(source.part())));
        return keys;
    }

    /**
     * What each part gets: under its own keys, exactly what its own form would have got, had each datum been typed there; a part that
     * does not ask for a datum under these answers does not get it.
     *
     * @param filledIn key of the merged form to value; what belongs to no field is left out, and
     *     {@link FormTemplate#check} objects to it
     * @return id of each part to its form's data
     */
    public Map<String, Map<String, Object>> split(Map<String, Object> filledIn) {
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        sources.forEach(source -> parts.put(source.part(), new LinkedHashMap<>()));
        for (Datum datum : data) {
            Object value = filledIn.get(datum.key());
            if (value != null) {
                datum.fields()
                        .forEach(field -> parts.computeIfAbsent(field.part(), any -> new LinkedHashMap<>())
                                .put(field.name(), value));
            }
        }
        sources.forEach(source -> parts.computeIfPresent(
                source.part(), (part, data) -> source.form().answers(data)));
        return parts;
    }

    /** Where one datum is asked for in two ways; none in a bundle that was checked. */
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Datum datum : data) {
            OfPart first = datum.fields().get(0);
            datum.fields().stream()
                    .filter(field -> !source(field).isLike(source(first)))
                    .forEach(field -> conflicts.add(new Conflict(first, field)));
        }
        return conflicts;
    }

    private FormField source(OfPart field) {
        return sources.stream()
                .filter(source -> source.part().equals(field.part()))
                .flatMap(source -> source.form().field(field.name()).stream())
                .findFirst()
                .orElseThrow();
    }

    private FormField field(Datum datum) {
        return FormField.standingFor(
                datum.key(),
                datum.fields().stream()
                        .map(field -> new FormField.Placed(source(field), keysOf(field.part())))
                        .toList());
    }

    /** Where the fields of that part's form stand in the merged one. */
    private Map<String, String> keysOf(String part) {
        Map<String, String> keys = new HashMap<>();
        datumOf.forEach((field, datum) -> {
            if (field.part().equals(part)) {
                keys.put(field.name(), datum.key());
            }
        });
        return keys;
    }

    private static List<Datum> data(List<Source> sources, List<Set<OfPart>> same) {
        Map<String, List<OfPart>> groups = new LinkedHashMap<>();
        for (Source source : sources) {
            Set<String> factsOfPart = new HashSet<>();
            for (FormField field : source.form().fields()) {
                OfPart here = new OfPart(source.part(), field.key());
                String group = groupOf(here, field, same, factsOfPart, sources);
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(here);
            }
        }
        Set<String> taken = new HashSet<>();
        return groups.values().stream()
                .map(fields -> new Datum(newKey(fields.get(0), taken), fields))
                .toList();
    }

    /** The name of the datum that a field holds: its group, its fact, or itself. */
    private static String groupOf(
            OfPart field, FormField form, List<Set<OfPart>> same, Set<String> factsOfPart, List<Source> sources) {
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i).contains(field)) {
                return "same " + i;
            }
        }
        Optional<String> fact = form.fact().map(binding -> binding.fact());
        // Two fields of one form with one fact stay two: alone they could be filled in differently.
        if (fact.isPresent() && factsOfPart.add(fact.get())) {
            return groupOfFact(fact.get(), same, sources);
        }
        return "field " + field;
    }

    /** A fact whose field the bundle has put into a group belongs to that group everywhere. */
    private static String groupOfFact(String fact, List<Set<OfPart>> same, List<Source> sources) {
        for (int i = 0; i < same.size(); i++) {
            for (OfPart each : same.get(i)) {
                boolean bound = sources.stream()
                        .filter(source -> source.part().equals(each.part()))
                        .flatMap(source -> source.form().field(each.name()).stream())
                        .flatMap(field -> field.fact().stream())
                        .anyMatch(binding -> binding.fact().equals(fact));
                if (bound) {
                    return "same " + i;
                }
            }
        }
        return "fact " + fact;
    }

    /** The field's own key, with the part's before it where another datum has it already. */
    private static String newKey(OfPart field, Set<String> taken) {
        String key = field.name();
        String longer = camel(field.part()) + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
        for (int i = 2; !taken.add(key); i++) {
            key = i == 2 ? longer : longer + i;
        }
        return key;
    }

    private static String camel(String part) {
        StringBuilder camel = new StringBuilder();
        for (String word : part.split("-", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    private List<FormStep> steps() {
        List<FormStep> steps = new ArrayList<>();
        for (Source source : sources) {
            for (FormStep step : source.form().steps()) {
                List<FormStep.Group> groups = step.groups().stream()
                        .map(group -> remaining(source.part(), group))
                        .filter(group -> !group.fields().isEmpty())
                        .toList();
                if (!groups.isEmpty()) {
                    steps.add(new FormStep(source.part() + "-" + step.id(), step.label(), step.help(), groups));
                }
            }
        }
        return steps;
    }

    /** The group without what another field has asked for already. */
    private FormStep.Group remaining(String part, FormStep.Group group) {
        List<FormField> fields = group.fields().stream()
                .map(field -> new OfPart(part, field.key()))
                .flatMap(field ->
                        Optional.ofNullable(datumOf.get(field))
                                .filter(datum -> datum.fields().get(0).equals(field))
                                .stream())
                .map(this::field)
                .toList();
        return new FormStep.Group(part + "-" + group.id(), group.label(), group.help(), fields);
    }
}
