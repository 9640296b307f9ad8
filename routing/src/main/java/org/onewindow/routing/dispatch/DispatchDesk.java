package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.CurrentAct;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.ApplicationActs;
import org.onewindow.core.application.Decided;
import org.onewindow.core.application.Handling;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;

/** 分办台: where it goes on record who has which dispatch since when, and where people send again what got stuck. */
@ApplicationScoped
public class DispatchDesk {
    private final ApplicationActs acts;
    private final Dispatches dispatches;
    private final WorkQueue queue;
    private final ReplyLog log;
    private final Replies replies;
    private final CurrentAct current;
    private final PublishedDefinitions published;

    @Inject
    DispatchDesk(
            ApplicationActs acts,
            Dispatches dispatches,
            WorkQueue queue,
            ReplyLog log,
            Replies replies,
            CurrentAct current,
            PublishedDefinitions published) {
        this.acts = acts;
        this.dispatches = dispatches;
        this.queue = queue;
        this.log = log;
        this.replies = replies;
        this.current = current;
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DispatchDesk() {
        this(null, null, null, null, null, null, null);
    }

    /** Puts on record what was learnt of a dispatch; a second time changes nothing. */
    @Act(name = ActName.RECORD_DISPATCH, roles = Role.SYSTEM)
    public Outcome<DispatchState> record(DispatchCommands.Learnt command) {
        return on(command.application(), Optional.empty(), command.dispatch(), (dispatch, about) -> {
            DispatchNews news = command.news();
            String grounds = grounds(dispatch, news.state().name());
            Decided<DispatchState> decided = news.state() == DispatchState.LOST
                    ? about.application()
                            .recordLoss(about.handling(), grounds, nameOf(dispatch.department()), news.state())
                    : about.application().recordDispatch(about.handling(), grounds, news.state());
            if (decided instanceof Decided.Done) {
                dispatch.record(news, about.handling().act().at());
            }
            return decided;
        });
    }

    /** Sends a dispatch once more; refused unless the department refused or lost it or it was given up. */
    @Act(name = ActName.SEND_AGAIN, roles = Role.SUPERVISOR)
    public Outcome<DispatchState> sendAgain(DispatchCommands.SendAgain command) {
        return on(command.application(), command.seen(), command.dispatch(), (dispatch, about) -> {
            boolean parked = queue.retry(DispatchFlow.workKey(dispatch, Dispatch.Purpose.ASK))
                    || queue.retry(DispatchFlow.workKey(dispatch, Dispatch.Purpose.CALL_OFF));
            boolean stuck = dispatch.state() == DispatchState.REFUSED || dispatch.state() == DispatchState.LOST;
            if (!parked && !stuck) {
                return Decided.notPossible(Finding.error(
                        DispatchCodes.NOT_STUCK, "", dispatch.state().name()));
            }
            Decided<DispatchState> decided = about.application()
                    .recordDispatch(about.handling(), grounds(dispatch, "AGAIN"), DispatchState.WAITING);
            if (decided instanceof Decided.Done && !parked) {
                dispatch.sendAgain();
                queue.add(DispatchFlow.work(about.application(), dispatch, Dispatch.Purpose.ASK));
            }
            return decided;
        });
    }

    /**
     * Lets a reply that was kept aside take effect after all, if it fits now, or dismisses it. The answer to a try says where the
     * reply stood when it was asked for; the list shows what came of it.
     */
    @Act(name = ActName.SETTLE_REPLY, roles = Role.SUPERVISOR)
    public Outcome<ReplyState> settleReply(DispatchCommands.SettleReply command) {
        Optional<ReplyRecord> reply = log.of(command.reply()).filter(record -> record.state() == ReplyState.ASIDE);
        if (reply.isEmpty()) {
            return acts.on(
                    command.application(),
                    command.seen(),
                    (found, handling) -> Decided.notPossible(Finding.error(DispatchCodes.NO_SUCH_REPLY, "")));
        }
        ReplyRecord record = reply.get();
        return on(command.application(), command.seen(), record.reply().dispatch(), (asked, about) -> {
            boolean again = command.way() == DispatchCommands.Settlement.TRY_AGAIN;
            Decided<ReplyState> decided = about.application()
                    .recordDispatch(
                            about.handling(),
                            grounds(asked, "REPLY " + command.way()),
                            again ? ReplyState.ASIDE : ReplyState.SETTLED);
            if (decided instanceof Decided.Done && again) {
                // It stays on the list until it has taken effect: should this try not come to an end, somebody sees it.
                current.whenDurable(() -> replies.tryAgain(record));
            } else if (decided instanceof Decided.Done) {
                record.settle(
                        about.handling().act().caller().ledgerName(),
                        about.handling().act().at());
            }
            return decided;
        });
    }

    private record About(Application application, Handling handling) {}

    private <R> Outcome<R> on(
            String application,
            Optional<Long> seen,
            String key,
            BiFunction<DispatchRecord, About, Decided<R>> deciding) {
        return acts.on(
                application,
                seen,
                (found, handling) -> dispatches
                        .keyed(key)
                        .filter(dispatch -> dispatch.task().application().equals(found.id()))
                        .map(dispatch -> deciding.apply(dispatch, new About(found, handling)))
                        .orElseGet(() -> Decided.notPossible(Finding.error(DispatchCodes.NO_SUCH_DISPATCH, ""))));
    }

    private String nameOf(DepartmentId department) {
        return published
                .hall()
                .flatMap(hall -> hall.department(department))
                .map(found -> found.name().zh())
                .orElseGet(department::value);
    }

    private static String grounds(DispatchRecord dispatch, String what) {
        return dispatch.department() + " " + dispatch.step() + " " + what;
    }
}
