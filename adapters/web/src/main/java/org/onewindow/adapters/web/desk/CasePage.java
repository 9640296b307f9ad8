package org.onewindow.adapters.web.desk;

import java.util.function.Supplier;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.core.act.Outcome;

/**
 * The page of a case at a desk.
 *
 * @param path where it is
 * @param show the page as it is now, with what was typed
 */
record CasePage(String path, Supplier<Reply.Page> show) {
    /** The case as it is after the act, or what stands against it beside what was typed. */
    Reply after(Outcome<?> outcome) {
        return Doors.after(outcome, path, show);
    }
}
