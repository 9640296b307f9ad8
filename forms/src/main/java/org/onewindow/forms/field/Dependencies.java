package org.onewindow.forms.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the fields beside each other depend on which. */
final class Dependencies {
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final List<FormField> inOrder = new ArrayList<>();
    private final List<String> circle = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    Dependencies(List<FormField> fields) {
        fields.forEach(field -> this.fields.put(field.key(), field));
        fields.forEach(field -> visit(field, new ArrayList<>()));
    }

    /** Each field after those on which it depends; those of a circle in the order of the template. */
    List<FormField> inOrder() {
        return List.copyOf(inOrder);
    }

    /** Keys of fields that depend on each other in a circle, the first once more at the end; empty if none do. */
    List<String> circle() {
        return List.copyOf(circle);
    }

    private void visit(FormField field, List<String> path) {
        if (done.contains(field.key())) {
            return;
        }
        int before = path.indexOf(field.key());
        if (before >= 0) {
            if (circle.isEmpty()) {
                circle.addAll(path.subList(before, path.size()));
                circle.add(field.key());
            }
            return;
        }
        path.add(field.key());
        for (String other : field.about()) {
            FormField next = fields.get(other);
            if (next != null) {
                visit(next, path);
            }
        }
        path.remove(path.size() - 1);
        if (done.add(field.key())) {
            inOrder.add(field);
        }
    }
}
