package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Step;

/** One person of the department asked, at one task: everything that decides what the person may do. */
record Asked(
        Caller.Staff who,
        Application application,
        Handling handling,
        ApplicationTasks all,
        Task task,
        Chain chain,
        Step step) {
    Instant at() {
        return handling.act().at();
    }
}
