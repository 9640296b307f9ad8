package org.onewindow.examples.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** One way of doing the works. Safe for use by several threads. */
public interface Contestant extends AutoCloseable {
    /** What the table calls it. */
    String name();

    /**
     * Takes one application through {@code work}. After each durable step the open tasks are read, within the step.
     *
     * @param steps times each step
     */
    void run(Work work, Steps steps) throws Exception;

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
