package org.onewindow.core.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.core.act.Reading;
import org.onewindow.spi.item.DefinitionRef;

/** Where versions are kept. */
@ApplicationScoped
class DefinitionVersions {
    private final EntityManager entities;
    private final Reading reading;

    @Inject
    DefinitionVersions(EntityManager entities, Reading reading) {
        this.entities = entities;
        this.reading = reading;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DefinitionVersions() {
        this(null, null);
    }

    /** What is in force, as {@link StoredVersion}s; for readers outside an act. */
    List<StoredVersion> readInForce() {
        return reading.read(em -> inForce(em).stream().map(StoredVersion::of).toList());
    }

    /** One version, in force or not; for readers outside an act. */
    Optional<StoredVersion> read(String kind, DefinitionRef ref) {
        return reading.read(
                em -> Optional.ofNullable(em.find(DefinitionVersion.class, DefinitionVersion.key(kind, ref)))
                        .map(StoredVersion::of));
    }

    /** The version that was in force at {@code moment}; for readers outside an act. */
    Optional<StoredVersion> readAsOf(String kind, String id, Instant moment) {
        return reading.read(em -> em.createQuery(
                        "select v from DefinitionVersion v where v.kind = :kind and v.definitionId = :id"
                                + " and v.publishedAt <= :moment and (v.endedAt is null or v.endedAt > :moment)",
                        DefinitionVersion.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setParameter("moment", moment)
                .getResultStream()
                .map(StoredVersion::of)
                .findFirst());
    }

    /** Every version of one definition, newest first; for readers outside an act. */
    List<VersionLine> readHistory(String kind, String id) {
        return reading.read(em -> em.createQuery(
                        "select v from DefinitionVersion v where v.kind = :kind and v.definitionId = :id"
                                + " order by v.version desc",
                        DefinitionVersion.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getResultStream()
                .map(DefinitionVersion::line)
                .toList());
    }

    /** The versions of one kind that came into force last, newest first; for readers outside an act. */
    List<VersionLine> readLatest(String kind, int most) {
        return reading.read(em -> em.createQuery(
                        "select v from DefinitionVersion v where v.kind = :kind"
                                + " order by v.publishedAt desc, v.definitionId, v.version desc",
                        DefinitionVersion.class)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultStream()
                .map(DefinitionVersion::line)
                .toList());
    }

    /** Tells one state of what is in force from another: grows with every publication. */
    long readStamp() {
        return reading.read(em -> {
            Object[] counts = em.createQuery(
                            "select count(v), count(v.endedAt) from DefinitionVersion v", Object[].class)
                    .getSingleResult();
            return ((Number) counts[0]).longValue() + ((Number) counts[1]).longValue();
        });
    }

    /** What is in force, to be changed by the act in progress. */
    List<DefinitionVersion> inForce() {
        return inForce(entities);
    }

    /** The last version of everything that was ever published, by {@code kind/id}; for readers outside an act. */
    Map<String, Integer> readLastVersions() {
        return reading.read(DefinitionVersions::lastVersions);
    }

    /** The last version of everything that was ever published, by {@code kind/id}. */
    Map<String, Integer> lastVersions() {
        return lastVersions(entities);
    }

    void add(DefinitionVersion version) {
        entities.persist(version);
    }

    private static Map<String, Integer> lastVersions(EntityManager em) {
        return em.createQuery(
                        "select v.kind, v.definitionId, max(v.version) from DefinitionVersion v"
                                + " group by v.kind, v.definitionId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row[0] + "/" + row[1], row -> ((Number) row[2]).intValue()));
    }

    private static List<DefinitionVersion> inForce(EntityManager em) {
        return em.createQuery(
                        "select v from DefinitionVersion v where v.endedAt is null order by v.kind, v.definitionId",
                        DefinitionVersion.class)
                .getResultList();
    }

    /** A version as read, no entity. */
    record StoredVersion(String kind, DefinitionRef ref, DefinitionContent content) {
        static StoredVersion of(DefinitionVersion version) {
            return new StoredVersion(version.kind(), version.ref(), version.content());
        }

        /** {@code kind/id}. */
        String name() {
            return kind + "/" + ref.id();
        }

        DefinitionDocument document() {
            return DefinitionDocument.stored(kind, ref.id(), kind + "/" + ref, content.tree());
        }
    }
}
