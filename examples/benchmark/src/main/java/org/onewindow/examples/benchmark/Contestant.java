package org.onewindow.examples.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** One way of doing the works. Safe for use by several threads. */
public interface Contestant extends AutoCloseable {
    /** What the table calls it. */
    String name();

    /** Makes ready what {@code count} applications of {@code work} bring with them; not measured. */
    default void prepare(Work work, int count) throws Exception {}

    /**
     * Takes one application through {@code work}. After each durable step the open tasks are read, within the step.
     *
     * @param steps times each step
     * @return the application, for {@link #history}
     */
    String run(Work work, Steps steps) throws Exception;

    /** Begins an application of {@link Work#PARALLEL} and leaves it where four departments have been asked and none has answered. */
    default void leaveOpen() throws Exception {
        throw new UnsupportedOperationException(name() + " only writes");
    }

    /**
     * Reads the first {@code most} lines of the planning department's inbox, what is due first on top.
     *
     * @return how many there were
     */
    default int inbox(int most) throws Exception {
        throw new UnsupportedOperationException(name() + " only writes");
    }

    /**
     * Reads all there is on an application: data, tasks with answers, who did what and when.
     *
     * @return how many tasks it had
     */
    default int history(String application) throws Exception {
        throw new UnsupportedOperationException(name() + " only writes");
    }

    /** Whether it can be asked, and not only made to write. */
    default boolean reads() {
        return false;
    }

    /** Times steps. */
    interface Steps {
        /** Does one durable step. */
        <T> T step(String name, Callable<T> step) throws Exception;

        /** Counts an exception that reached the caller. */
        void exception();
    }

    @Override
    void close() throws SQLException, IOException;
}
