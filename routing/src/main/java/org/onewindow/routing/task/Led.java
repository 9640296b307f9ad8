package org.onewindow.routing.task;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Move;

/** One person at the chain of an application as it runs, with those who were asked as well. */
record Led(Caller who, Application application, Handling handling, ApplicationTasks all, Chain chain) {
    /** The same person at one of the tasks; empty if the chain does not know its step. */
    Optional<Asked> asked(Task task) {
        return chain.step(task.step()).map(step -> new Asked(who, application, handling, all, task, chain, step));
    }

    Instant at() {
        return handling.act().at();
    }

    Going going(Move move) {
        return new Going(application, all, chain.lead(), move, at());
    }
}
