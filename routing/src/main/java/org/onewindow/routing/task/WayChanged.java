package org.onewindow.routing.task;

import java.util.List;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;

/**
 * What became of a change on the way.
 *
 * @param opened steps that wait from now on, in the order of the chain
 * @param cancelled steps whose answers nobody needs any more
 * @param setAside steps whose asking or answer counts no more
 */
public record WayChanged(List<String> opened, List<String> cancelled, List<String> setAside) {
    public WayChanged {
        opened = List.copyOf(opened);
        cancelled = List.copyOf(cancelled);
        setAside = List.copyOf(setAside);
    }

    static WayChanged of(Move move) {
        return new WayChanged(ids(move.opened()), ids(move.cancelled()), ids(move.setAside()));
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }
}
