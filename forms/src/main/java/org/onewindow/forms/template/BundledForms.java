package org.onewindow.forms.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.bundle.Bundle.OfPart;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.definition.Texts;
import org.onewindow.spi.item.DefinitionRef;

/** Whether the forms of each bundle can become one: what is called one datum is asked for in one way. */
final class BundledForms {
    /** Arguments: label, part and field of the one, part and field of the other. */
    private static final String DIFFERENT_DATUM = "OW-FRM-2204";
    /** Arguments: part and field. */
    private static final String UNKNOWN_FIELD = "OW-FRM-2205";

    private final Map<String, FormTemplate> forms = new HashMap<>();
    private final DefinitionSet all;
    private final FindingSink findings;

    BundledForms(List<DefinitionReading<FormTemplate>> readings, DefinitionSet all, FindingSink findings) {
        readings.forEach(each -> forms.put(each.document().id(), each.value()));
        this.all = all;
        this.findings = findings;
    }

    void check() {
        all.all("bundle").forEach(this::check);
    }

    private void check(DefinitionDocument bundle) {
        List<MergedForm.Source> sources = new ArrayList<>();
        Map<String, Integer> indexOf = new HashMap<>();
        for (JsonNode part : bundle.tree().path("parts")) {
            String id = part.path("id").asText();
            indexOf.putIfAbsent(id, indexOf.size());
            all.find("item", part.path("item").asText())
                    .map(item -> forms.get(item.tree().path("form").asText()))
                    .ifPresent(form -> sources.add(new MergedForm.Source(id, form)));
        }
        boolean whole = sources.size() == bundle.tree().path("parts").size() && indexOf.size() == sources.size();
        if (whole) {
            List<Set<OfPart>> same = same(bundle, sources);
            MergedForm.of(
                            new DefinitionRef(bundle.id(), 1),
                            Texts.of(bundle.tree().path("name")),
                            sources,
                            same)
                    .conflicts()
                    .forEach(conflict -> report(conflict, bundle, sources, indexOf));
        }
    }

    /** The groups of the file; a field that there is not is reported. */
    private List<Set<OfPart>> same(DefinitionDocument bundle, List<MergedForm.Source> sources) {
        List<Set<OfPart>> groups = new ArrayList<>();
        for (JsonNode group : bundle.tree().path("sameFields")) {
            Set<OfPart> same = new TreeSet<>();
            for (int i = 0; i < group.size(); i++) {
                OfPart field = field(group.get(i));
                boolean known = sources.stream()
                        .anyMatch(source -> source.part().equals(field.part())
                                && source.form().field(field.name()).isPresent());
                if (known) {
                    same.add(field);
                } else {
                    findings.error(
                            UNKNOWN_FIELD,
                            bundle,
                            "/sameFields/" + groups.size() + "/" + i,
                            field.part(),
                            field.name());
                }
            }
            groups.add(same);
        }
        return groups;
    }

    private void report(
            MergedForm.Conflict conflict,
            DefinitionDocument bundle,
            List<MergedForm.Source> sources,
            Map<String, Integer> indexOf) {
        String label = sources.stream()
                .filter(source -> source.part().equals(conflict.one().part()))
                .flatMap(source -> source.form().field(conflict.one().name()).stream())
                .map(field -> field.label().asArgument())
                .findFirst()
                .orElseThrow();
        findings.error(
                DIFFERENT_DATUM,
                bundle,
                placeOf(conflict.other(), bundle, indexOf),
                label,
                conflict.one().toString(),
                conflict.other().toString());
    }

    /** Where the file calls it the same; or its part, if a fact makes it so. */
    private static String placeOf(OfPart field, DefinitionDocument bundle, Map<String, Integer> indexOf) {
        JsonNode groups = bundle.tree().path("sameFields");
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < groups.get(i).size(); j++) {
                if (field(groups.get(i).get(j)).equals(field)) {
                    return "/sameFields/" + i + "/" + j;
                }
            }
        }
        return "/parts/" + indexOf.getOrDefault(field.part(), 0) + "/item";
    }

    private static OfPart field(JsonNode written) {
        String[] names = written.asText().split("\\.", 2);
        return new OfPart(names[0], names[1]);
    }
}
