package org.onewindow.core.definition;

import java.util.List;
import java.util.Optional;
import org.onewindow.core.hall.Hall;

/** The documents that a definition is read together with. Only documents that fit their schema are in it. */
public interface DefinitionSet {
    /**
     * The document of that kind and id. Empty if its file is missing or broken; whether it is missing is told by
     * {@link Pins#ref}, so nothing needs to be reported here.
     */
    Optional<DefinitionDocument> find(String kind, String id);

    /** Every document of that kind, by id; when a published version is loaded only those it is pinned to. */
    List<DefinitionDocument> all(String kind);

    /** Whether a file of that kind and id is there, broken or not. */
    boolean isThere(String kind, String id);

    /**
     * Whether every file of that kind could be read. Where one could not, nobody can tell what it refers to or what it brings, and rules
     * about what is not used, or is missing, in that kind are left out.
     */
    boolean isWhole(String kind);

    /**
     * The hall that is being checked. Empty if {@code hall.yaml} is broken, and when a published version is loaded: then rules
     * that compare with departments, counters or staff are left out.
     */
    Optional<Hall> hall();
}
