package org.onewindow.forms.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.forms.comparison.LabelledText;
import org.onewindow.forms.field.FieldGroup;
import org.onewindow.forms.field.FormField;
import org.onewindow.forms.template.FormInput;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.finding.Finding;

/** Collects what an input proposes for each field of a form. For one input and one thread. */
final class Proposals {
    private static final int MOST_FORMULAS_NAMED = 10;
    private static final int MOST_DEPTH = 8;

    private final FormTemplate template;
    private final FieldNames names;
    private final Map<String, List<EntryProposal>> byField = new LinkedHashMap<>();
    private final Set<String> misfits = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Proposals(FormTemplate template) {
        this.template = template;
        this.names = new FieldNames(template.fields());
    }

    // ---- Text

    /** Values behind labels, then what tells by its own look what it is. */
    void text(String text, EntryProposal.Origin origin) {
        LabelledText labelled = new LabelledText(text, names.all());
        for (String label : names.all()) {
            names.fieldOf(label)
                    .ifPresent(field -> labelled.valueOf(label).ifPresent(value -> {
                        String place = "#" + value.line();
                        boolean taken = take(field, value.written(), value.unit(), origin, place);
                        for (int i = 0; !taken && i < value.wrapped().size(); i++) {
                            taken = take(field, value.wrapped().get(i), value.unit(), origin, place);
                        }
                        if (!taken) {
                            misfit(field, place);
                        }
                    }));
        }
        new Lookalikes(template, text)
                .find(byField.keySet())
                .forEach((field, written) -> take(
                        field,
                        written,
                        "",
                        origin == EntryProposal.Origin.QR_CODE ? origin : EntryProposal.Origin.FOUND,
                        ""));
    }

    // ---- Tables

    /** A label's value stands beside it, or below it; columns under the names of a list's fields are its rows. */
    void table(Table table) {
        Set<Integer> usedRows = rowsOfLists(table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.width() && !usedRows.contains(row); column++) {
                cell(table, row, column);
            }
        }
    }

    private void cell(Table table, int row, int column) {
        Optional<FormField> field = fieldAt(table, row, column);
        if (field.isEmpty()) {
            return;
        }
        boolean header = fieldAt(table, row, column + 1).isPresent()
                || fieldAt(table, row, column - 1).isPresent();
        String unit = unitBeside(table.at(row, column));
        if (!header && !table.at(row, column + 1).isBlank()) {
            takeCell(field.get(), table, row, column + 1, unit);
            return;
        }
        boolean last = fieldAt(table, row, column + 1).isEmpty()
                && !table.at(row, column + 1).isBlank();
        if (last && table.at(row + 1, column).isBlank()) {
            takeCell(field.get(), table, row, column + 1, unit);
            return;
        }
        for (int below = row + 1; below < table.rows().size(); below++) {
            String text = table.at(below, column);
            if (text.isBlank() || fieldAt(table, below, column).isPresent()) {
                return;
            }
            takeCell(field.get(), table, below, column, unit);
        }
    }

    private Optional<FormField> fieldAt(Table table, int row, int column) {
        String text = column < 0 ? "" : table.at(row, column);
        return text.isBlank() ? Optional.empty() : names.fieldOf(text);
    }

    private static String unitBeside(String label) {
        int open = Math.max(label.lastIndexOf('('), label.lastIndexOf('（'));
        int close = Math.max(label.lastIndexOf(')'), label.lastIndexOf('）'));
        return open >= 0 && close > open ? label.substring(open + 1, close).strip() : "";
    }

    private void takeCell(FormField field, Table table, int row, int column, String unit) {
        String place = table.place(row, column);
        String text = table.at(row, column);
        if (text.startsWith("=")) {
            passedOver(Set.of(place));
        } else if (!take(field, text, unit, EntryProposal.Origin.CELL, place)) {
            misfit(field, place);
        }
    }

    private Set<Integer> rowsOfLists(Table table) {
        Set<Integer> used = new TreeSet<>();
        for (FormField list : template.fields()) {
            if (!list.widget().name().equals("ROWS")) {
                continue;
            }
            FieldNames inner = new FieldNames(list.fields());
            for (int row = 0; row < table.rows().size() && !byField.containsKey(list.key()); row++) {
                Map<Integer, FormField> columns = columns(table, row, inner);
                if (columns.size() > 1 && columns.size() > topLevel(table, row)) {
                    used.addAll(rows(list, table, row, columns));
                }
            }
        }
        return used;
    }

    private static Map<Integer, FormField> columns(Table table, int row, FieldNames inner) {
        Map<Integer, FormField> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.width(); column++) {
            int at = column;
            String text = table.at(row, column);
            if (!text.isBlank()) {
                inner.fieldOf(text).ifPresent(field -> columns.put(at, field));
            }
        }
        return columns;
    }

    private int topLevel(Table table, int row) {
        int count = 0;
        for (int column = 0; column < table.width(); column++) {
            count += fieldAt(table, row, column).isPresent() ? 1 : 0;
        }
        return count;
    }

    private Set<Integer> rows(FormField list, Table table, int header, Map<Integer, FormField> columns) {
        Set<Integer> used = new TreeSet<>(Set.of(header));
        List<Object> rows = new ArrayList<>();
        for (int row = header + 1; row < table.rows().size(); row++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Map.Entry<Integer, FormField> column : columns.entrySet()) {
                String text = table.at(row, column.getKey());
                String unit = unitBeside(table.at(header, column.getKey()));
                EntryValues.of(column.getValue(), text, unit)
                        .ifPresent(value -> values.put(column.getValue().key(), value));
            }
            if (values.isEmpty()) {
                break;
            }
            rows.add(values);
            used.add(row);
        }
        String place = table.place(header, columns.keySet().iterator().next());
        if (!rows.isEmpty() && EntryValues.fits(list, rows)) {
            add(new EntryProposal(list.key(), rows, EntryProposal.Origin.CELL, place, rows.size() + "×", true));
        } else if (!rows.isEmpty()) {
            misfit(list, place);
        }
        return used;
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /** Names cells whose formulas were not computed. */
    void passedOver(Set<String> cells) {
        if (!cells.isEmpty()) {
            String named =
                    String.join(", ", cells.stream().limit(MOST_FORMULAS_NAMED).toList());
            findings.add(Finding.warning(EntryCodes.FORMULA, "", named));
        }
    }

    // ---- JSON

    /** Members that are called like fields, wherever they stand; under the field's own key as a program sends them. */
    void json(JsonNode tree) {
        FormInput sent = tree.isObject() ? FormInput.read(template, tree) : new FormInput(Map.of(), List.of());
        for (FormField field : template.fields()) {
            Object value = sent.values().get(field.key());
            if (value != null && EntryValues.fits(field, value)) {
                add(new EntryProposal(
                        field.key(), value, EntryProposal.Origin.JSON, "/" + field.key(), String.valueOf(value), true));
            }
        }
        members(tree, "", 0);
    }

    private void members(JsonNode node, String pointer, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String place =
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                    names.fieldOf(member.getKey()).ifPresent(field -> {
                        String text = member.getValue().asText();
                        if (!take(field, text, "", EntryProposal.Origin.JSON, place)) {
                            misfit(field, place);
                        }
                    });
                } else if (template.field(member.getKey()).isEmpty()) {
                    members(member.getValue(), place, depth + 1);
                }
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            members(node.get(i), pointer + "/" + i, depth + 1);
        }
    }

    // ---- All of them

    private boolean take(FormField field, String written, String unit, EntryProposal.Origin origin, String place) {
        Optional<Object> value = EntryValues.of(field, written, unit);
        value.ifPresent(each -> add(new EntryProposal(field.key(), each, origin, place, written.strip(), true)));
        return value.isPresent();
    }

    private void add(EntryProposal proposal) {
        List<EntryProposal> known = byField.computeIfAbsent(proposal.field(), any -> new ArrayList<>());
        if (known.stream().noneMatch(other -> FormField.same(other.value(), proposal.value()))) {
            known.add(proposal);
        }
    }

    private void misfit(FormField field, String place) {
        if (misfits.add(field.key())) {
            findings.add(Finding.warning(
                    EntryCodes.DOES_NOT_FIT,
                    FieldGroup.pointer(field.key()),
                    field.label().asArgument(),
                    place.isEmpty() ? "-" : place));
        }
    }

    EntryReading reading() {
        List<EntryProposal> proposals = new ArrayList<>();
        for (FormField field : template.fields()) {
            List<EntryProposal> known = byField.getOrDefault(field.key(), List.of());
            if (known.size() > 1) {
                findings.add(Finding.warning(
                        EntryCodes.CONTRADICTS_ITSELF,
                        FieldGroup.pointer(field.key()),
                        field.label().asArgument()));
            }
            for (EntryProposal each : known) {
                proposals.add(new EntryProposal(
                        each.field(), each.value(), each.origin(), each.place(), each.written(), known.size() == 1));
            }
        }
        if (proposals.isEmpty()) {
            findings.add(Finding.warning(EntryCodes.NOTHING_FOUND, ""));
        }
        return new EntryReading(proposals, findings);
    }
}
