package org.onewindow.routing.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ExaminedStep;
import org.onewindow.core.application.Handling;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.Move;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Opinion;

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

    /** What those before have said and still counts, for the internal approval sheet (内部审批单); oldest first. */
    List<ExaminedStep> examined() {
        List<ExaminedStep> lines = new ArrayList<>();
        for (Task each : all.all()) {
            Opinion opinion = each.opinion().orElse(null);
            Answerer by = each.answeredBy().orElse(null);
            if (each.counts() && opinion != null && by != null) {
                lines.add(new ExaminedStep(
                        chain.step(each.step()).map(Step::name).orElseGet(() -> LocalizedText.chinese(each.step())),
                        by.ledgerName(),
                        opinion.kind(),
                        opinion.grounds(),
                        opinion.at()));
            }
        }
        return lines;
    }

    Instant at() {
        return handling.act().at();
    }
}
