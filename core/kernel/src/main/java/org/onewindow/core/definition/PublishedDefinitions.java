package org.onewindow.core.definition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.onewindow.core.definition.DefinitionVersions.StoredVersion;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Every published version, in memory: no act spends a statement on a definition.
 *
 * <p>What is in force is loaded at the first question and again after each publication. An older version is read from the
 * database when it is first asked for, and kept. A version never changes, so an answer of {@link #version} may be kept.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads; a reader sees either all of a publication or none of it.
 */
@ApplicationScoped
public class PublishedDefinitions {
    private final DefinitionReader reader;
    private final DefinitionVersions stored;

    /** What was in force at one moment: name and value of each definition, by type and id. */
    private final AtomicReference<@Nullable Map<Class<?>, SortedMap<String, DefinitionRef>>> inForce =
            new AtomicReference<>();

    private final Map<Key, Object> values = new ConcurrentHashMap<>();
    private final Map<Key, String> digests = new ConcurrentHashMap<>();
    private final AtomicLong stamp = new AtomicLong(-1);
    private final AtomicLong edition = new AtomicLong();

    @Inject
    PublishedDefinitions(DefinitionReader reader, DefinitionVersions stored) {
        this.reader = reader;
        this.stored = stored;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PublishedDefinitions() {
        this(null, null);
    }

    /** That very version, in force or not. */
    public <T> Optional<T> version(Class<T> type, DefinitionRef ref) {
        namesInForce();
        Object known = values.get(new Key(type, ref));
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        DefinitionKind<T> kind = kindOf(type);
        return stored.read(kind.name(), ref).map(version -> {
            Map<String, StoredVersion> pinned = new HashMap<>();
            version.content().pinned().forEach((name, number) -> {
                String pinnedKind = name.substring(0, name.indexOf('/'));
                stored.read(pinnedKind, DefinitionContent.ref(name, number)).ifPresent(each -> pinned.put(name, each));
            });
            return type.cast(values.computeIfAbsent(new Key(type, ref), key -> {
                digests.put(key, version.content().digested());
                return valueOf(kind, version, pinned);
            }));
        });
    }

    /**
     * What that version says, as a digest: SHA-256 over its content and over which versions it is pinned to, computed anew from what is
     * stored, 64 lower-case hexadecimal digits.
     */
    public Optional<String> digest(Class<?> type, DefinitionRef ref) {
        return version(type, ref).map(value -> digests.get(new Key(type, ref)));
    }

    /** The version in force now; empty if there is none or it was withdrawn. */
    public <T> Optional<T> inForce(Class<T> type, String id) {
        return refInForce(type, id).flatMap(ref -> version(type, ref));
    }

    /** Which version is in force now. */
    public Optional<DefinitionRef> refInForce(Class<?> type, String id) {
        return Optional.ofNullable(
                namesInForce().getOrDefault(type, new TreeMap<>()).get(id));
    }

    /** Everything of one kind that is in force now, by id. */
    public <T> List<T> inForce(Class<T> type) {
        List<T> all = new ArrayList<>();
        namesInForce()
                .getOrDefault(type, new TreeMap<>())
                .values()
                .forEach(ref -> version(type, ref).ifPresent(all::add));
        return all;
    }

    /** The version that was in force at {@code moment}; every published version stays readable as of any day. */
    public <T> Optional<T> asOf(Class<T> type, String id, Instant moment) {
        return stored.readAsOf(kindOf(type).name(), id, moment)
                .map(StoredVersion::ref)
                .flatMap(ref -> version(type, ref));
    }

    /** What that very version says, as a tree of values; empty if it was never published. Costs a statement. */
    public Optional<JsonNode> content(String kind, DefinitionRef ref) {
        return stored.read(kind, ref).map(version -> version.content().tree());
    }

    /** Whether two published versions of one kind say the same, whatever the versions of what they refer to. */
    public boolean saysTheSame(String kind, DefinitionRef one, DefinitionRef other) {
        return one.equals(other) || content(kind, one).equals(content(kind, other));
    }

    /** Every version of one definition, newest first. */
    public List<VersionLine> history(Class<?> type, String id) {
        return stored.readHistory(kindOf(type).name(), id);
    }

    /** The {@code most} versions of one kind that came into force last, newest first. */
    public List<VersionLine> latest(Class<?> type, int most) {
        return stored.readLatest(kindOf(type).name(), most);
    }

    /**
     * Tells one state of what is in force from another, on this node and until it ends: as long as the number stays the same, so do
     * all answers about what is in force. Costs no statement. Ask for it before what it stands for.
     */
    public long edition() {
        namesInForce();
        return edition.get();
    }

    /** The same without loading anything: 0 before the first question. For what is itself asked while definitions are loaded. */
    public long editionSoFar() {
        return edition.get();
    }

    /** The hall in force; empty until definitions have been published for the first time. */
    public Optional<Hall> hall() {
        return inForce(Hall.class, "hall");
    }

    /**
     * Reads again what is in force if another node has published since this one read it; costs one small statement.
     *
     * @return whether it had
     */
    public boolean refreshIfPublishedElsewhere() {
        if (stored.readStamp() == stamp.get()) {
            return false;
        }
        refresh();
        return true;
    }

    /**
     * Reads again what is in force. Publishing does it on its own node; other nodes see a publication when they call this.
     *
     * @throws IllegalStateException if a stored version cannot be understood by the modules of this program
     */
    public void refresh() {
        // Before what it stands for: a publication in between is then read twice rather than never.
        long before = stored.readStamp();
        Map<String, StoredVersion> byName = new HashMap<>();
        stored.readInForce().forEach(each -> byName.put(each.name(), each));
        Map<Class<?>, SortedMap<String, DefinitionRef>> names = new HashMap<>();
        for (DefinitionKind<?> kind : reader.kinds()) {
            SortedMap<String, DefinitionRef> ofKind = new TreeMap<>();
            byName.values().stream()
                    .filter(each -> each.kind().equals(kind.name()))
                    .forEach(each -> {
                        values.computeIfAbsent(new Key(kind.type(), each.ref()), key -> {
                            digests.put(key, each.content().digested());
                            return valueOf(kind, each, byName);
                        });
                        ofKind.put(each.ref().id(), each.ref());
                    });
            names.put(kind.type(), ofKind);
        }
        inForce.set(Map.copyOf(names));
        edition.incrementAndGet();
        stamp.set(before);
    }

    private Map<Class<?>, SortedMap<String, DefinitionRef>> namesInForce() {
        Map<Class<?>, SortedMap<String, DefinitionRef>> names = inForce.get();
        if (names == null) {
            refresh();
            return namesInForce();
        }
        return names;
    }

    @SuppressWarnings("unchecked") // no two kinds share a type, so the kind of type T reads T
    private <T> DefinitionKind<T> kindOf(Class<T> type) {
        return (DefinitionKind<T>) reader.kinds().stream()
                .filter(kind -> kind.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of definition is read as " + type));
    }

    private static Object valueOf(DefinitionKind<?> kind, StoredVersion version, Map<String, StoredVersion> pinned) {
        StoredSet set = new StoredSet(version, pinned);
        FindingSink unread = new FindingSink();
        Optional<?> value = kind.read(version.document(), version.ref(), set, set, unread);
        return value.orElseThrow(() -> new IllegalStateException(
                kind.name() + " " + version.ref() + " was published but cannot be read: " + unread.findings()));
    }

    /** One value in one version. */
    private record Key(Class<?> type, DefinitionRef ref) {}

    /** What a stored version refers to: exactly what it was pinned to. */
    private record StoredSet(StoredVersion version, Map<String, StoredVersion> pinned) implements DefinitionSet, Pins {
        @Override
        public Optional<DefinitionRef> ref(String kind, String id, String pointer) {
            Integer number = version.content().pinned().get(kind + "/" + id);
            return Optional.ofNullable(number).map(each -> new DefinitionRef(id, each));
        }

        @Override
        public Optional<DefinitionDocument> find(String kind, String id) {
            String name = kind + "/" + id;
            return version.content().pinned().containsKey(name)
                    ? Optional.ofNullable(pinned.get(name)).map(StoredVersion::document)
                    : Optional.empty();
        }

        @Override
        public List<DefinitionDocument> all(String kind) {
            return version.content().pinned().keySet().stream()
                    .filter(name -> name.startsWith(kind + "/"))
                    .flatMap(name -> Optional.ofNullable(pinned.get(name)).stream())
                    .map(StoredVersion::document)
                    .toList();
        }

        @Override
        public boolean isThere(String kind, String id) {
            return find(kind, id).isPresent();
        }

        @Override
        public boolean isWhole(String kind) {
            return true;
        }

        @Override
        public Optional<Hall> hall() {
            return Optional.empty();
        }
    }
}
