package org.onewindow.forms.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.core.definition.DefinitionDocument;
import org.onewindow.core.definition.DefinitionReading;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.forms.field.FactNames;
import org.onewindow.forms.field.FormField;

/**
 * Which fields of the hall's forms hold which fact, and what they call it.
 *
 * @param byFact every field that is bound to a fact, by the fact's name, in the order of the forms
 */
record BoundFacts(Map<String, List<Bound>> byFact) {
    /** Two fields of one form hold the same fact under two labels. Arguments: the fact, this label, the other label, the other key. */
    private static final String TWO_LABELS_IN_A_FORM = "OW-FRM-2201";
    /** Another form has another label. Arguments: the fact, this label, the other label, the other form. */
    private static final String TWO_LABELS_IN_THE_HALL = "OW-FRM-2202";
    /** No data source is there. Arguments: how many bindings. */
    private static final String BINDINGS_NOT_DECIDED = "OW-FRM-2203";

    /** A field and the form it stands in. */
    record Bound(DefinitionDocument form, FormField field) {
        String pointer() {
            return "/properties/" + field.key();
        }

        String label() {
            return field.label().zh();
        }
    }

    static BoundFacts of(List<DefinitionReading<FormTemplate>> forms) {
        Map<String, List<Bound>> byFact = new TreeMap<>();
        for (DefinitionReading<FormTemplate> form : forms) {
            for (FormField field : form.value().fields()) {
                field.fact()
                        .ifPresent(fact -> byFact.computeIfAbsent(fact.fact(), any -> new ArrayList<>())
                                .add(new Bound(form.document(), field)));
            }
        }
        return new BoundFacts(byFact);
    }

    /** Says once how many names of facts could not be held against any source, because there is none here or its plug-in is elsewhere. */
    void reportUndecided(FactNames known, FindingSink findings) {
        if (known.all() && !known.bySource().isEmpty()) {
            return;
        }
        List<Bound> undecided = byFact.entrySet().stream()
                .filter(each -> !known.isKnown(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .toList();
        if (!undecided.isEmpty()) {
            Bound first = undecided.get(0);
            findings.note(
                    BINDINGS_NOT_DECIDED, first.form(), first.pointer() + "/fact", Integer.toString(undecided.size()));
        }
    }

    /** One datum has one name: two within a form confuse, two in the hall make people ask whether they are the same. */
    void reportTwoNames(FindingSink findings) {
        byFact.forEach((fact, fields) -> {
            Bound first = fields.get(0);
            Map<String, Bound> firstOfForm = new LinkedHashMap<>();
            for (Bound field : fields) {
                Bound beside = firstOfForm.putIfAbsent(field.form().id(), field);
                if (beside != null) {
                    reportInForm(fact, field, beside, findings);
                } else if (!field.label().equals(first.label())) {
                    String form = first.form().id();
                    findings.note(
                            TWO_LABELS_IN_THE_HALL,
                            field.form(),
                            field.pointer(),
                            fact,
                            field.label(),
                            first.label(),
                            form);
                }
            }
        });
    }

    private static void reportInForm(String fact, Bound field, Bound beside, FindingSink findings) {
        if (!field.label().equals(beside.label())) {
            String key = beside.field().key();
            findings.warning(
                    TWO_LABELS_IN_A_FORM, field.form(), field.pointer(), fact, field.label(), beside.label(), key);
        }
    }
}
