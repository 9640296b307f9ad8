package org.onewindow.core.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.core.definition.DefinitionVersions.StoredVersion;
import org.onewindow.core.definition.Publication.Change;
import org.onewindow.core.definition.Publication.What;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Compares a sound folder with what is in force. A definition gets a new version when its own content or a version that it
 * refers to has changed.
 */
final class PublicationPlan {
    private final Map<String, DefinitionReading<?>> readings = new TreeMap<>();
    private final Map<String, StoredVersion> inForce = new HashMap<>();
    private final Map<String, Integer> lastVersions;

    /** The version of each definition after publishing, by {@code kind/id}; filled from the leaves up. */
    private final Map<String, Integer> versions = new HashMap<>();

    private final Map<Change, DefinitionContent> changes = new LinkedHashMap<>();

    /**
     * Makes the plan.
     *
     * @param checked without errors, so that references are neither open nor circular
     * @param inForce what is in force now
     * @param lastVersions the last version of everything ever published, by {@code kind/id}
     */
    PublicationPlan(CheckedDefinitions checked, List<StoredVersion> inForce, Map<String, Integer> lastVersions) {
        this.lastVersions = lastVersions;
        inForce.forEach(each -> this.inForce.put(each.name(), each));
        checked.readings()
                .forEach(each -> readings.put(
                        each.document().kind() + "/" + each.document().id(), each));
        readings.keySet().forEach(this::version);
        this.inForce.values().stream()
                .filter(each -> !readings.containsKey(each.name()))
                .forEach(each -> changes.put(new Change(each.kind(), each.ref(), What.WITHDRAWN), each.content()));
    }

    /** What publishing changes. */
    Publication publication() {
        List<Change> sorted = new ArrayList<>(changes.keySet());
        sorted.sort(Comparator.comparing(Change::kind)
                .thenComparing(each -> each.ref().id()));
        return new Publication(sorted);
    }

    /** The content of a change's version. */
    DefinitionContent content(Change change) {
        DefinitionContent content = changes.get(change);
        if (content == null) {
            throw new IllegalArgumentException("not of this plan: " + change);
        }
        return content;
    }

    private int version(String name) {
        Integer known = versions.get(name);
        if (known != null) {
            return known;
        }
        DefinitionReading<?> reading = readings.get(name);
        if (reading == null) {
            throw new IllegalStateException("a sound folder refers to nothing that is missing: " + name);
        }
        Map<String, Integer> pins = new TreeMap<>();
        reading.references().forEach(each -> pins.put(each, version(each)));
        DefinitionContent content = DefinitionContent.of(reading.document().tree(), pins);
        int version = version(name, reading.document().kind(), content);
        versions.put(name, version);
        return version;
    }

    private int version(String name, String kind, DefinitionContent content) {
        StoredVersion before = inForce.get(name);
        if (before != null && before.content().digest().equals(content.digest())) {
            return before.ref().version();
        }
        int version = lastVersions.getOrDefault(name, 0) + 1;
        DefinitionRef ref = DefinitionContent.ref(name, version);
        changes.put(new Change(kind, ref, before == null ? What.NEW : What.CHANGED), content);
        return version;
    }
}
