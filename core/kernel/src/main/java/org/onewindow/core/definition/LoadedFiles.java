package org.onewindow.core.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onewindow.core.definition.DefinitionSource.SourceFile;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/** The files of a source, sorted to their kinds and composed. */
final class LoadedFiles {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern EXTENSION = Pattern.compile("\\.(yaml|json)$");

    private static final int MOST_NAMED = 12;

    private final List<DefinitionKind<?>> kinds;
    private final FileSchemas schemas;
    private final FindingSink findings;

    /** Every file that claims to define something, by {@code kind/id}. */
    private final Map<String, String> claimed = new LinkedHashMap<>();

    /** Every document that fits its schema, by kind and id. */
    private final Map<String, NavigableMap<String, DefinitionDocument>> documents = new LinkedHashMap<>();

    LoadedFiles(List<DefinitionKind<?>> kinds, FileSchemas schemas, FindingSink findings) {
        this.kinds = kinds;
        this.schemas = schemas;
        this.findings = findings;
    }

    void load(DefinitionSource source) {
        source.files().forEach(this::load);
        kinds.forEach(kind -> documents.computeIfPresent(
                kind.name(), (name, written) -> new TreeMap<>(kind.composed(written, this::documents, findings))));
        if (!claimed.containsKey("hall/hall") && source.findings().isEmpty()) {
            findings.add(
                    Finding.error("OW-DEF-1002", "hall.yaml", source.name()).at(new SourcePlace("hall.yaml", 1, 1)));
        }
    }

    /** Whether a file of that kind and id is there, broken or not. */
    boolean claims(String kind, String id) {
        return claimed.containsKey(kind + "/" + id);
    }

    /** Whether all files of that kind could be read. */
    boolean allRead(String kind) {
        String prefix = kind + "/";
        return claimed.keySet().stream().filter(name -> name.startsWith(prefix)).count()
                == documents(kind).size();
    }

    NavigableMap<String, DefinitionDocument> documents(String kind) {
        return documents.getOrDefault(kind, Collections.emptyNavigableMap());
    }

    /** The ids of that kind that {@code id} may have been meant to be: all, or of many those beside it in the alphabet. */
    String near(String kind, String id) {
        NavigableMap<String, DefinitionDocument> ofKind = documents(kind);
        if (ofKind.size() <= MOST_NAMED) {
            return String.join(", ", ofKind.keySet());
        }
        List<String> near = new ArrayList<>();
        ofKind.headMap(id, false).descendingKeySet().stream()
                .limit(MOST_NAMED / 2)
                .forEach(each -> near.add(0, each));
        ofKind.tailMap(id, false).keySet().stream().limit(MOST_NAMED / 2).forEach(near::add);
        return String.join(", ", near) + ", …";
    }

    private void load(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Optional<DefinitionKind<?>> kind = kindOf(file.path());
        if (kind.isEmpty()) {
            if (!name.startsWith("README")) {
                report("OW-DEF-1011", Severity.WARNING, file.path(), folders());
            }
            return;
        }
        String id = EXTENSION.matcher(name).replaceFirst("");
        if (!ID.matcher(id).matches()) {
            report("OW-DEF-1012", Severity.ERROR, file.path(), name);
            return;
        }
        String before = claimed.putIfAbsent(kind.get().name() + "/" + id, file.path());
        if (before != null) {
            report("OW-DEF-1013", Severity.ERROR, file.path(), kind.get().name(), id, before);
            return;
        }
        compose(kind.get(), id, file);
    }

    private void compose(DefinitionKind<?> kind, String id, SourceFile file) {
        FindingSink ofFile = new FindingSink();
        SourceText.decode(file, ofFile)
                .flatMap(text -> file.path().endsWith(".json")
                        ? JsonComposer.compose(file.path(), text, ofFile)
                        : YamlComposer.compose(file.path(), text, ofFile))
                .map(read -> new DefinitionDocument(kind.name(), id, file.path(), read.tree(), read.places()))
                .ifPresent(document -> {
                    new SchemaCheck(schemas.schema(kind.schemaResource())).check(document, ofFile);
                    if (ofFile.findings().stream().noneMatch(Finding::stops)) {
                        documents
                                .computeIfAbsent(kind.name(), any -> new TreeMap<>())
                                .put(id, document);
                    }
                });
        findings.addAll(ofFile.findings());
    }

    private Optional<DefinitionKind<?>> kindOf(String path) {
        if (!EXTENSION.matcher(path).find()) {
            return Optional.empty();
        }
        for (DefinitionKind<?> kind : kinds) {
            boolean single = kind.folder().isEmpty();
            if (single ? path.equals(kind.name() + ".yaml") : path.startsWith(kind.folder() + "/")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private String folders() {
        return String.join(
                ", ",
                kinds.stream()
                        .map(kind -> kind.folder().isEmpty() ? kind.name() + ".yaml" : kind.folder() + "/")
                        .toList());
    }

    private void report(String code, Severity severity, String path, String... arguments) {
        SourcePlace place = new SourcePlace(path, 1, 1);
        findings.add(new Finding(code, severity, path, Optional.of(place), List.of(arguments)));
    }
}
