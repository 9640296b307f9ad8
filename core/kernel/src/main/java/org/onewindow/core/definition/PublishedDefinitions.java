package org.onewindow.core.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Every published version, in memory: no act spends a statement on a definition.
 *
 * <p>A version never changes, so an answer of {@link #version} may be kept; what is in force changes by publishing.
 *
 * <p><b>Threads.</b> Safe for use by several threads; a reader sees either all of a publication or none of it.
 */
@ApplicationScoped
public class PublishedDefinitions {
    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>(new Snapshot(Map.of(), Map.of()));

    /** That very version, in force or not. */
    public <T> Optional<T> version(Class<T> type, DefinitionRef ref) {
        return Optional.ofNullable(snapshot.get().versions().get(new Key(type, ref)))
                .map(type::cast);
    }

    /** The version in force now; empty if there is none or it was withdrawn. */
    public <T> Optional<T> inForce(Class<T> type, String id) {
        return refInForce(type, id).flatMap(ref -> version(type, ref));
    }

    /** Which version is in force now. */
    public Optional<DefinitionRef> refInForce(Class<?> type, String id) {
        return Optional.ofNullable(
                snapshot.get().inForce().getOrDefault(type, Map.of()).get(id));
    }

    /** Everything of one kind that is in force now, by id. */
    public <T> List<T> inForce(Class<T> type) {
        Snapshot now = snapshot.get();
        return now.inForce().getOrDefault(type, Map.of()).values().stream()
                .map(ref -> type.cast(Objects.requireNonNull(now.versions().get(new Key(type, ref)))))
                .toList();
    }

    /** The hall in force; empty until definitions have been published for the first time. */
    public Optional<Hall> hall() {
        return inForce(Hall.class, "hall");
    }

    void install(Snapshot next) {
        snapshot.set(next);
    }

    /** One value in one version. */
    record Key(Class<?> type, DefinitionRef ref) {}

    /**
     * All that is published at one moment.
     *
     * @param versions every version's value
     * @param inForce by type and id; sorted by id
     */
    record Snapshot(Map<Key, Object> versions, Map<Class<?>, Map<String, DefinitionRef>> inForce) {
        Snapshot {
            versions = new HashMap<>(versions);
        }
    }
}
