package org.onewindow.adapters.testkit.department;

import java.util.List;
import java.util.Set;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.Dispatch;

/** The other side: a department's system that takes dispatches, can be told to misbehave, and can be asked what it has. */
public interface DepartmentUnderTest extends AutoCloseable {
    /** How {@code hall.yaml} would bind it. */
    DepartmentBinding binding();

    /**
     * What it has been offered and has kept, in that order, repetitions included.
     *
     * @param key the dispatch's key
     * @param purpose asked or called off
     * @param text everything of the message that can be read as text
     * @param files the bytes of the files that came with it, read as ISO 8859-1
     */
    record Received(String key, Dispatch.Purpose purpose, String text, List<String> files) {
        /** Copies the list. */
        public Received {
            files = List.copyOf(files);
        }
    }

    /** Everything that it has kept. */
    List<Received> received();

    /** Which misbehaviours it can be told. */
    Set<Misbehaviour> canDo();

    /** From now on it misbehaves like that. */
    void misbehave(Misbehaviour how);

    /** From now on it behaves again. */
    void behave();

    /** Lays a reply ready to be collected. Called only if the adapter collects. */
    default void lay(DepartmentReply reply) {
        throw new UnsupportedOperationException("this department calls back");
    }

    /** Whether its replies carry keys of their own; where they do not, the adapter makes one, the same however often it collects. */
    default boolean keysItsReplies() {
        return true;
    }

    /** Lays something ready to be collected that is no reply. Called only if the adapter collects. */
    default void layPoison() {
        throw new UnsupportedOperationException("this department calls back");
    }

    @Override
    void close();
}
