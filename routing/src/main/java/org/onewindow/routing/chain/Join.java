package org.onewindow.routing.chain;

/**
 * When a parallel block is through. Joins count answers, not agreement: opinions inform, the decision decides. What is still open
 * in the other branches is then cancelled.
 */
public sealed interface Join {
    /** How many branches must be through, of so many that opened (1 or greater). */
    int needed(int opened);

    /** How many branches are through at least, of so many that opened, where the block came to its end. */
    default int enough(int opened) {
        return needed(opened);
    }

    /** Every branch. */
    record All() implements Join {
        @Override
        public int needed(int opened) {
            return opened;
        }
    }

    /**
     * 择一: one branch, of which exactly one is gone through. The checker shows that always one condition holds and never two; the first is
     * taken in any case.
     */
    record One() implements Join {
        @Override
        public int needed(int opened) {
            return 1;
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
     * Every branch, unless the lead department ends the round before, with what it has.
     *
     * @param least how many branches must be through before it may (1 or greater); all of them where fewer opened
     */
    record Lead(int least) implements Join {
        @Override
        public int needed(int opened) {
            return opened;
        }

        /** How many branches must be through, of so many that opened, before the lead may end the round. */
        @Override
        public int enough(int opened) {
            return Math.min(least, opened);
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
