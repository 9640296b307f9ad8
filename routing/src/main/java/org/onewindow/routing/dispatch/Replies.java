package org.onewindow.routing.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.act.Refusal;
import org.onewindow.routing.task.ReviewDesk;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskId;
import org.onewindow.spi.department.DepartmentReplies;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * Lets a department's reply take effect as the department's answer at its task: the same act, by the same rules, as when one of its
 * people answers in the hall. A reply that does not fit changes nothing and is kept aside.
 */
@ApplicationScoped
class Replies implements DepartmentReplies {
    private final Dispatches dispatches;
    private final ReviewDesk desk;
    private final ReplyLog log;
    private final Strays strays;
    private final CurrentCaller caller;
    private final Json json;

    @Inject
    Replies(Dispatches dispatches, ReviewDesk desk, ReplyLog log, Strays strays, CurrentCaller caller, Json json) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.log = log;
        this.strays = strays;
        this.caller = caller;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Replies() {
        this(null, null, null, null, null, null);
    }

    @Override
    public ReplyReceipt receive(DepartmentId from, DepartmentReply reply) {
        String id = json.digest(List.of("reply", from.value(), reply));
        return log.of(id).map(this::receipt).orElseGet(() -> take(id, from, reply));
    }

    @Override
    public void keepAside(StrayMessage stray) {
        strays.keep(stray);
    }

    /** Lets a reply that was kept aside have another try, for a person who has cleared away what stood against it. */
    ReplyReceipt tryAgain(ReplyRecord record) {
        return take(record.id(), record.department(), record.reply());
    }

    private ReplyReceipt receipt(ReplyRecord known) {
        return log.why(known).<ReplyReceipt>map(ReplyReceipt.KeptAside::new).orElseGet(ReplyReceipt.Effective::new);
    }

    private ReplyReceipt take(String id, DepartmentId from, DepartmentReply reply) {
        Optional<TaskId> task = dispatches.keyed(reply.dispatch(), from).map(DispatchRecord::task);
        if (task.isEmpty()) {
            return aside(id, from, reply, Finding.error(DispatchCodes.UNKNOWN_DISPATCH, ""));
        }
        Outcome<?> outcome =
                caller.as(new Caller.DepartmentSystem(from, reply.officer()), () -> answer(task.get(), from, reply));
        return outcome.fold(
                answered -> {
                    log.tookEffect(id, from, reply);
                    return new ReplyReceipt.Effective();
                },
                refusal -> refused(id, from, reply, refusal));
    }

    private Outcome<?> answer(TaskId task, DepartmentId from, DepartmentReply reply) {
        IdempotencyKey key = new IdempotencyKey(json.digest(List.of("reply", from.value(), reply.key())));
        return reply.answer() instanceof DepartmentReply.Opinion opinion
                ? desk.giveOpinion(new TaskCommands.GiveOpinion(key, task, opinion.kind(), opinion.grounds()))
                : desk.decide(new TaskCommands.Decide(
                        key,
                        task,
                        ((DepartmentReply.Decision) reply.answer()).kind(),
                        reply.answer().grounds()));
    }

    private ReplyReceipt refused(String id, DepartmentId from, DepartmentReply reply, Refusal refusal) {
        return switch (refusal.kind()) {
            case TRY_LATER -> throw new IllegalStateException("the hall cannot take a reply now; it may be repeated");
            case KEY_REUSED -> aside(id, from, reply, Finding.error(DispatchCodes.CONTRADICTS_ITSELF, "", reply.key()));
            default -> aside(id, from, reply, refusal.findings().get(0));
        };
    }

    private ReplyReceipt aside(String id, DepartmentId from, DepartmentReply reply, Finding why) {
        log.putAside(id, from, reply, why);
        return new ReplyReceipt.KeptAside(why);
    }
}
