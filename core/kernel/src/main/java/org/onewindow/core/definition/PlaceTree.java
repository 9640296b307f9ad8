package org.onewindow.core.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a document stands; shaped like the document.
 *
 * <p>Kept apart from the tree of values, so that those are ordinary JSON nodes for schema and binding.
 */
final class PlaceTree {
    /** Where a token begins: line and column from 1, the column in code points. */
    record Spot(int line, int column) {}

    private final Spot value;
    private final Spot key;
    /** Set for YAML scalars written without quotes on one line: their JSON type is for the schema to say. */
    private final boolean plain;
    /** Set where something stands that was not read; it has its finding already. */
    private final boolean unread;
    /** How many code points stand between the value's begin and its text: 1 for a quote. */
    private final int indent;

    private final Map<String, PlaceTree> members = new LinkedHashMap<>();
    private final List<PlaceTree> elements = new ArrayList<>();

    private PlaceTree(Spot value, Spot key, boolean plain, boolean unread, int indent) {
        this.value = value;
        this.key = key;
        this.plain = plain;
        this.unread = unread;
        this.indent = indent;
    }

    /** A value without a key: a document's root or a list's element. */
    static PlaceTree at(Spot value) {
        return new PlaceTree(value, value, false, false, 0);
    }

    /** A scalar. */
    static PlaceTree scalar(Spot value, boolean plain, int indent) {
        return new PlaceTree(value, value, plain, false, indent);
    }

    /** Something that is not taken, such as an alias. */
    static PlaceTree unread(Spot value) {
        return new PlaceTree(value, value, false, true, 0);
    }

    /** The same place, as the value of the key at {@code where}. */
    PlaceTree withKey(Spot where) {
        PlaceTree keyed = new PlaceTree(value, where, plain, unread, indent);
        keyed.members.putAll(members);
        keyed.elements.addAll(elements);
        return keyed;
    }

    void member(String name, PlaceTree place) {
        members.put(name, place);
    }

    void element(PlaceTree place) {
        elements.add(place);
    }

    Spot value() {
        return value;
    }

    Spot key() {
        return key;
    }

    boolean plain() {
        return plain;
    }

    boolean unread() {
        return unread;
    }

    /** The spot {@code offset} code points into the text of a scalar that is written on one line. */
    Spot within(int offset) {
        return new Spot(value.line(), value.column() + indent + offset);
    }

    /** The place of a value; of its nearest enclosing value if the pointer leads nowhere. */
    PlaceTree find(List<String> path) {
        PlaceTree here = this;
        for (String step : path) {
            PlaceTree next = here.child(step);
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }

    private @Nullable PlaceTree child(String step) {
        PlaceTree member = members.get(step);
        if (member != null || elements.isEmpty()) {
            return member;
        }
        int index = index(step);
        return index < 0 || index >= elements.size() ? null : elements.get(index);
    }

    private static int index(String step) {
        try {
            return Integer.parseInt(step);
        } catch (NumberFormatException e) {
            return -1; // the pointer leads nowhere
        }
    }
}
