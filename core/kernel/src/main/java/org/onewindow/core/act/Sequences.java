package org.onewindow.core.act;

/**
 * Numbers that grow and never repeat, from sequences of the database. Implemented by the persistence adapter.
 *
 * <p><b>Guaranteed.</b> Each number of a sequence is given out once, over all nodes and restarts; numbers may be left out. Numbers
 * are taken in blocks, so that an act seldom spends a statement on one.
 */
public interface Sequences {
    /**
     * The next number.
     *
     * @param sequence name of a sequence that a migration has created with {@code increment by 50}
     * @return 1 or greater
     */
    long next(String sequence);
}
