package org.onewindow.routing.chain;

/**
 * When a parallel block is through. Joins count answers, not agreement: opinions inform, the decision decides. What is still open
 * in the other branches is then cancelled.
 */
public sealed interface Join {
    /** How many branches must be through, of so many that opened (1 or greater). */
    int needed(int opened);

    /** Every branch. */
    record All() implements Join {
        @Override
        public int needed(int opened) {
            return opened;
        }
    }

    /** Whichever branch is through first. */
    record Any() implements Join {
        @Override
        public int needed(int opened) {
            return 1;
        }
    }

    /**
     * So many branches; all of them where fewer opened.
     *
     * @param branches 1 or greater
     */
    record Quorum(int branches) implements Join {
        @Override
        public int needed(int opened) {
            return Math.min(branches, opened);
        }
    }
}
