package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;

/** One person of the department asked, in the hall or at its own system, at one task: all that decides what the person may do. */
record Asked(
        Caller who,
        Application application,
        Handling handling,
        ApplicationTasks all,
        Task task,
        Chain chain,
        Step step) {
    /** The person as one who answers. */
    Answerer answerer() {
        return Answerer.of(who);
    }

    Led led() {
        return new Led(who, application, handling, all, chain);
    }

    Going going(Move move) {
        return led().going(move);
    }

    Instant at() {
        return handling.act().at();
    }
}
