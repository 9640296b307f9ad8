package org.onewindow.core.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.item.DefinitionRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the check over one folder. */
final class FolderCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);

    private final List<DefinitionKind<?>> kinds;
    private final DefinitionSource source;
    private final FindingSink findings = new FindingSink();
    private final LoadedFiles files;
    private final List<DefinitionReading<?>> readings = new ArrayList<>();

    FolderCheck(List<DefinitionKind<?>> kinds, FileSchemas schemas, DefinitionSource source) {
        this.kinds = kinds;
        this.source = source;
        this.files = new LoadedFiles(kinds, schemas, findings);
    }

    CheckedDefinitions check() {
        findings.addAll(source.findings());
        files.load(source);
        FolderSet set = new FolderSet();
        kinds.stream().filter(kind -> kind.type() == Hall.class).forEach(kind -> readAll(kind, set));
        set.hall = readings.stream()
                .map(DefinitionReading::value)
                .filter(Hall.class::isInstance)
                .map(Hall.class::cast)
                .findFirst();
        kinds.stream().filter(kind -> kind.type() != Hall.class).forEach(kind -> readAll(kind, set));
        reportCircles();
        return new CheckedDefinitions(source, readings, findings.findings());
    }

    private <T> void readAll(DefinitionKind<T> kind, DefinitionSet set) {
        List<DefinitionReading<T>> ofKind = new ArrayList<>();
        for (DefinitionDocument document : files.documents(kind.name()).values()) {
            guarded(document, () -> read(kind, document, set).ifPresent(ofKind::add));
        }
        readings.addAll(ofKind);
        files.documents(kind.name()).values().stream()
                .findFirst()
                .ifPresent(first -> guarded(first, () -> kind.checkTogether(List.copyOf(ofKind), set, findings)));
    }

    private <T> Optional<DefinitionReading<T>> read(
            DefinitionKind<T> kind, DefinitionDocument document, DefinitionSet set) {
        Set<String> references = new LinkedHashSet<>();
        Pins pins = (named, id, pointer) -> {
            if (!files.claims(named, id)) {
                findings.error("OW-DEF-2001", document, pointer, named, id, files.near(named, id));
                return Optional.empty();
            }
            references.add(named + "/" + id);
            return Optional.of(new DefinitionRef(id, 1));
        };
        return kind.read(document, new DefinitionRef(document.id(), 1), pins, set, findings)
                .map(value -> new DefinitionReading<>(document, value, references));
    }

    /** A defect in one rule must not hide what the others find. */
    private void guarded(DefinitionDocument document, Runnable rule) {
        try {
            rule.run();
        } catch (RuntimeException e) {
            LOG.error("Checking {} failed", document, e);
            findings.error("OW-DEF-2003", document, "", e.getClass().getName());
        }
    }

    /** Versions are pinned from the leaves up, so a circle of names can't be published. */
    private void reportCircles() {
        Map<String, DefinitionReading<?>> byName = new HashMap<>();
        readings.forEach(each -> byName.put(name(each), each));
        Set<String> done = new HashSet<>();
        readings.forEach(each -> visit(name(each), new ArrayList<>(), byName, done));
    }

    private void visit(String name, List<String> path, Map<String, DefinitionReading<?>> byName, Set<String> done) {
        DefinitionReading<?> reading = byName.get(name);
        if (reading == null || done.contains(name)) {
            return;
        }
        int before = path.indexOf(name);
        if (before >= 0) {
            String circle = String.join(" → ", path.subList(before, path.size())) + " → " + name;
            findings.error("OW-DEF-2002", reading.document(), "", circle);
            return;
        }
        path.add(name);
        reading.references().stream().sorted().forEach(next -> visit(next, path, byName, done));
        path.remove(path.size() - 1);
        done.add(name);
    }

    private static String name(DefinitionReading<?> reading) {
        return reading.document().kind() + "/" + reading.document().id();
    }

    /** What the kinds see of the folder. */
    private final class FolderSet implements DefinitionSet {
        private final Map<String, List<DefinitionDocument>> all = new HashMap<>();
        private Optional<Hall> hall = Optional.empty();

        @Override
        public Optional<DefinitionDocument> find(String kind, String id) {
            return Optional.ofNullable(files.documents(kind).get(id));
        }

        @Override
        public List<DefinitionDocument> all(String kind) {
            return all.computeIfAbsent(
                    kind, name -> List.copyOf(files.documents(name).values()));
        }

        @Override
        public boolean isThere(String kind, String id) {
            return files.claims(kind, id);
        }

        @Override
        public boolean isWhole(String kind) {
            return files.allRead(kind);
        }

        @Override
        public Optional<Hall> hall() {
            return hall;
        }
    }
}
