package org.onewindow.core.definition;

import java.util.List;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What publishing a folder changes, or has changed.
 *
 * @param changes by kind and id; empty if the folder says what is in force already
 */
public record Publication(List<Change> changes) {
    public Publication {
        changes = List.copyOf(changes);
    }

    /** Whether there is nothing to publish. */
    public boolean changesNothing() {
        return changes.isEmpty();
    }

    /**
     * What happens to one definition.
     *
     * @param kind name of its kind
     * @param ref the version that comes into force, or the one withdrawn
     * @param what new, changed or withdrawn
     */
    public record Change(String kind, DefinitionRef ref, What what) {
        @Override
        public String toString() {
            return what + " " + kind + " " + ref;
        }
    }

    /** What happens to a definition. */
    public enum What {
        /** Its first version, or the first after it was withdrawn. */
        NEW,
        /** A version takes the place of an older one: the file, or something it refers to, has changed. */
        CHANGED,
        /** Its file is gone: it is not offered any more; its versions stay readable. */
        WITHDRAWN
    }
}
