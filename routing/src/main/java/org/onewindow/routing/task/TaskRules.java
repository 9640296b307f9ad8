package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.onewindow.core.act.Refusal.Kind;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.text.Characters;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.chain.StepState;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.finding.Finding;

/** Who may do what with a task, and what a colleague who comes second is told. */
@ApplicationScoped
class TaskRules {
    private static final int LONGEST_GROUNDS = 1_800;

    private final StaffNames names;
    private final BesideTheChain beside;
    private final Lanes lanes;

    @Inject
    TaskRules(StaffNames names, BesideTheChain beside, Lanes lanes) {
        this.names = names;
        this.beside = beside;
        this.lanes = lanes;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TaskRules() {
        this(null, null, null);
    }

    /** A task that does not exist and one of another department look alike. */
    static Objection noSuchTask() {
        return Objection.of(Kind.NOT_FOUND, TaskCodes.NO_SUCH_TASK);
    }

    /** What keeps the person from claiming. */
    Optional<Objection> toClaiming(Asked asked) {
        return notOpen(asked)
                .or(() -> claimed(asked))
                .or(() -> notStaff(asked))
                .or(() -> mayNotAnswer(asked))
                .or(() -> toTaking(asked));
    }

    /** What keeps the person from beginning with it now: others were passed often enough. Of what may stand against it the last to be asked. */
    Optional<Objection> toTaking(Asked asked) {
        return lanes.toTaking(asked);
    }

    /** What keeps the person from putting the task back. */
    Optional<Objection> toReleasing(Asked asked) {
        return notOpen(asked).or(() -> claimedByAnother(asked)).or(() -> notClaimed(asked));
    }

    /** What keeps the person from giving this opinion. */
    Optional<Objection> toOpinion(Asked asked, OpinionKind kind, String grounds) {
        return toAnswering(asked, asked.step().kind() != StepKind.DECISION, TaskCodes.ASKS_FOR_DECISION)
                .or(() -> toGrounds(kind, grounds))
                .or(() -> toTaking(asked));
    }

    /** What keeps the person from deciding at this step; the decision itself is the application's to judge. */
    Optional<Objection> toDeciding(Asked asked) {
        return toAnswering(asked, asked.step().kind() == StepKind.DECISION, TaskCodes.ASKS_FOR_OPINION)
                .or(() -> toTaking(asked));
    }

    /** What keeps the person from changing the way at this task. */
    Optional<Objection> toTouching(Asked asked) {
        return notOpen(asked).or(() -> claimedByAnother(asked)).or(() -> mayNotAnswer(asked));
    }

    /** What keeps silence from being consent. */
    Optional<Objection> toConsenting(Asked asked) {
        boolean since =
                asked.task().consentsAt().filter(at -> !asked.at().isBefore(at)).isPresent();
        return notOpen(asked)
                .or(() -> since && asked.step().terms().silence().isPresent()
                        ? Optional.empty()
                        : Optional.of(Objection.of(Kind.NOT_POSSIBLE_NOW, ApplicationCodes.NOT_DUE_YET)));
    }

    /** What keeps the person from handing the task on. */
    Optional<Objection> toHandingOn(Asked asked) {
        return notOpen(asked).or(() -> notStaff(asked)).or(() -> otherRole(asked));
    }

    /** What keeps {@code person} from answering, whoever is asking. */
    Optional<Objection> toAnswerer(Asked asked, Answerer person) {
        return secondPersonNeeded(asked, person);
    }

    private Optional<Objection> toAnswering(Asked asked, boolean rightKind, String otherKind) {
        Optional<Objection> wrongKind = rightKind
                ? Optional.empty()
                : Optional.of(Objection.of(
                        Kind.NOT_POSSIBLE_NOW, otherKind, asked.step().id()));
        return wrongKind
                .or(() -> notOpen(asked))
                .or(() -> claimedByAnother(asked))
                .or(() -> mayNotAnswer(asked))
                .or(() -> waits(asked));
    }

    /** A step is not answered before the joint act that it waits for is concluded. */
    private Optional<Objection> waits(Asked asked) {
        return beside.waitsFor(
                        asked.application().id(), asked.chain(), asked.step().id())
                .map(finding -> new Objection(Kind.NOT_POSSIBLE_NOW, finding));
    }

    private static Optional<Objection> toGrounds(OpinionKind kind, String grounds) {
        if (grounds.isBlank() && kind != OpinionKind.AGREE) {
            return Optional.of(new Objection(Kind.INVALID, Finding.error(TaskCodes.GROUNDS_MISSING, "/grounds")));
        }
        if (grounds.length() > LONGEST_GROUNDS) {
            return Optional.of(new Objection(
                    Kind.INVALID,
                    Finding.error(TaskCodes.GROUNDS_TOO_LONG, "/grounds", Integer.toString(LONGEST_GROUNDS))));
        }
        return Characters.hasHidden(grounds, true)
                ? Optional.of(new Objection(Kind.INVALID, Finding.error(ApplicationCodes.GROUNDS_HIDDEN, "/grounds")))
                : Optional.empty();
    }

    private Optional<Objection> notOpen(Asked asked) {
        return asked.task().isOpen() ? Optional.empty() : Optional.of(closed(asked));
    }

    private Objection closed(Asked asked) {
        Task task = asked.task();
        String at = task.closedAt().map(names::at).orElse("");
        if (task.state() == StepState.CANCELLED) {
            return Objection.of(Kind.CONFLICT, TaskCodes.CANCELLED, at);
        }
        String who = task.answeredBy().map(names::of).orElse("");
        return task.opinion()
                .map(opinion -> Objection.of(
                        Kind.CONFLICT,
                        TaskCodes.ANSWERED,
                        who,
                        at,
                        opinion.kind().name()))
                .orElseGet(() -> Objection.of(Kind.CONFLICT, TaskCodes.DECIDED, who, at, decisionOf(asked)));
    }

    private static String decisionOf(Asked asked) {
        return asked.application()
                .decision()
                .map(decision -> decision.kind().name())
                .orElse("");
    }

    private Optional<Objection> claimed(Asked asked) {
        return asked.task()
                .claim()
                .map(claim ->
                        Objection.of(Kind.CONFLICT, TaskCodes.CLAIMED, names.of(claim.by()), names.at(claim.at())));
    }

    private Optional<Objection> claimedByAnother(Asked asked) {
        boolean own = asked.task()
                .claim()
                .filter(claim ->
                        asked.answerer().staff().filter(claim.by()::equals).isPresent())
                .isPresent();
        return own ? Optional.empty() : claimed(asked);
    }

    private static Optional<Objection> notClaimed(Asked asked) {
        return asked.task().claim().isPresent()
                ? Optional.empty()
                : Optional.of(Objection.of(Kind.NOT_POSSIBLE_NOW, TaskCodes.NOT_CLAIMED));
    }

    /** A department's own system keeps its own list of who is at what. */
    private static Optional<Objection> notStaff(Asked asked) {
        return asked.answerer().staff().isPresent() ? Optional.empty() : Optional.of(noSuchTask());
    }

    private static Optional<Objection> mayNotAnswer(Asked asked) {
        return otherRole(asked).or(() -> secondPersonNeeded(asked, asked.answerer()));
    }

    private static Optional<Objection> otherRole(Asked asked) {
        return asked.who().has(asked.step().role())
                ? Optional.empty()
                : Optional.of(Objection.of(
                        Kind.FORBIDDEN,
                        TaskCodes.OTHER_ROLE,
                        asked.step().role().name()));
    }

    /** A review and the decision are for somebody who has answered no other step. */
    private static Optional<Objection> secondPersonNeeded(Asked asked, Answerer person) {
        if (asked.step().kind() == StepKind.OPINION) {
            return Optional.empty();
        }
        return asked.all().all().stream()
                .filter(Task::wasAnswered)
                .filter(task -> !task.step().equals(asked.step().id()))
                .filter(task -> task.answeredBy().filter(person::equals).isPresent())
                .findFirst()
                .map(task -> Objection.of(Kind.NOT_POSSIBLE_NOW, TaskCodes.SECOND_PERSON_NEEDED, task.step()));
    }
}
