package org.onewindow.core.act;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How every watch of the hall acts on what has become due: batch after batch, each thing in an act of its own. */
public final class WatchRound {
    private WatchRound() {}

    /**
     * Acts until nothing is due any more, or nothing that is due lets itself be done.
     *
     * @param due the next batch; empty when there is nothing; what was done is not in it again
     * @param act does one thing; false if it was refused, or somebody else was first
     * @return how many acts were done, 0 or more
     */
    public static <T> int untilNothingIsDue(Supplier<List<T>> due, Predicate<T> act) {
        int done = 0;
        List<T> batch = due.get();
        while (!batch.isEmpty()) {
            int doneNow = (int) batch.stream().filter(act).count();
            done += doneNow;
            // Whatever refuses again and again must not keep the watch turning.
            batch = doneNow == 0 ? List.of() : due.get();
        }
        return done;
    }
}
