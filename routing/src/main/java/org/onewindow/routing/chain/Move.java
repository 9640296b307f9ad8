package org.onewindow.routing.chain;

import java.util.List;

/**
 * What one answer (or the start) brought about.
 *
 * @param position where the chain stands now
 * @param opened steps that wait from now, in the order of the definition
 * @param cancelled steps that a join no longer needs
 * @param setAside steps whose asking or answer counts no more, because the application was sent back
 * @param finished whether the chain is at its end
 */
public record Move(Position position, List<Step> opened, List<Step> cancelled, List<Step> setAside, boolean finished) {
    public Move {
        opened = List.copyOf(opened);
        cancelled = List.copyOf(cancelled);
        setAside = List.copyOf(setAside);
    }
}
