package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Refusal.Kind;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Characters;
import org.onewindow.routing.chain.Guest;
import org.onewindow.routing.chain.Parallel;
import org.onewindow.routing.chain.Step;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.StaffId;

/** What stands against changing the way of an application while it runs. */
@ApplicationScoped
class CoordinationRules {
    private static final int LONGEST_WORDS = 1_800;

    private final TaskRules tasks;
    private final StaffNames names;
    private final PublishedDefinitions published;

    @Inject
    CoordinationRules(TaskRules tasks, StaffNames names, PublishedDefinitions published) {
        this.tasks = tasks;
        this.names = names;
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CoordinationRules() {
        this(null, null, null);
    }

    Optional<Objection> toSendingBack(Asked asked, String to, String reasons) {
        List<String> possible = asked
                .chain()
                .backFrom(asked.all().position(), asked.step().id())
                .stream()
                .map(Step::id)
                .toList();
        return tasks.toTouching(asked)
                .or(() -> unlessContained(
                        possible, to, TaskCodes.NOT_BACK_TO, "/to", asked.step().id()))
                .or(() -> toWords(reasons, "/reasons"))
                .or(() -> tasks.toTaking(asked));
    }

    Optional<Objection> toAddingSigner(Asked asked, DepartmentId department, String question) {
        List<Guest> possible =
                asked.chain().signersAt(asked.all().position(), asked.step().id());
        return tasks.toTouching(asked)
                .or(() -> toAsking(possible, department))
                .or(() -> toWords(question, "/question"));
    }

    Optional<Objection> toInviting(Led led, String round, DepartmentId department, String question) {
        return toAsking(led.chain().guestsOf(led.all().position(), round), department)
                .or(() -> toWords(question, "/question"));
    }

    Optional<Objection> toConcluding(Led led, String round, String reasons) {
        List<String> possible = led.chain().concludable(led.all().position()).stream()
                .map(Parallel::id)
                .toList();
        return unlessContained(possible, round, TaskCodes.ROUND_NOT_TO_BE_ENDED, "")
                .or(() -> toWords(reasons, "/reasons"));
    }

    Optional<Objection> toExpediting(Led led, String reasons) {
        return led.chain().lane().isEmpty()
                ? Optional.of(Objection.of(Kind.NOT_POSSIBLE_NOW, TaskCodes.NO_LANE))
                : led.all()
                        .expedition()
                        .map(already -> Objection.of(
                                Kind.CONFLICT,
                                TaskCodes.EXPEDITED_ALREADY,
                                names.at(already.at()),
                                names.of(already.who())))
                        .or(() -> toWords(reasons, "/reasons"));
    }

    /** Who has claimed a task may hand it to any colleague; what nobody has claimed anybody; what another has claimed may be taken over. */
    Optional<Objection> toReassigning(Asked asked, StaffId to, String reasons) {
        return tasks.toHandingOn(asked)
                .or(() -> mayBeHanded(asked, to))
                .or(() -> onlyTakeOver(asked, to))
                .or(() -> tasks.toAnswerer(asked, new Answerer(to.value())))
                .or(() -> toWords(reasons, "/reasons"))
                .or(() -> tasks.toTaking(asked));
    }

    private Optional<Objection> mayBeHanded(Asked asked, StaffId to) {
        boolean known = colleagues(asked.task().department(), asked.step()).contains(to);
        boolean same = asked.task().claim().map(Claim::by).filter(to::equals).isPresent();
        return known && !same
                ? Optional.empty()
                : Optional.of(
                        new Objection(Kind.INVALID, Finding.error(TaskCodes.NOT_TO_BE_HANDED_TO, "/to", names.of(to))));
    }

    /** Those of a department who may answer the step, as the hall knows them now. */
    List<StaffId> colleagues(DepartmentId department, Step step) {
        return published
                .hall()
                .map(hall -> hall.holders(step.role(), Optional.of(department)).stream()
                        .map(Hall.StaffMember::id)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Objection> onlyTakeOver(Asked asked, StaffId to) {
        StaffId who = asked.who() instanceof Caller.Staff staff ? staff.id() : to;
        return asked.task()
                .claim()
                .filter(claim -> !claim.by().equals(who) && !to.equals(who))
                .map(claim -> Objection.of(
                        Kind.CONFLICT, TaskCodes.ONLY_TAKE_OVER, names.of(claim.by()), names.at(claim.at())));
    }

    private static Optional<Objection> toAsking(List<Guest> possible, DepartmentId department) {
        List<String> departments =
                possible.stream().map(guest -> guest.department().value()).toList();
        return unlessContained(departments, department.value(), TaskCodes.NOT_TO_BE_ASKED, "/department");
    }

    private static Optional<Objection> unlessContained(
            List<String> possible, String wanted, String code, String pointer, String... more) {
        if (possible.contains(wanted)) {
            return Optional.empty();
        }
        String first = more.length > 0 ? more[0] : wanted;
        return Optional.of(new Objection(
                Kind.NOT_POSSIBLE_NOW,
                Finding.error(code, pointer, first, possible.stream().collect(Collectors.joining(", ")))));
    }

    private static Optional<Objection> toWords(String words, String pointer) {
        if (words.isBlank()) {
            return Optional.of(new Objection(Kind.INVALID, Finding.error(ApplicationCodes.GROUNDS_MISSING, pointer)));
        }
        if (words.length() > LONGEST_WORDS) {
            return Optional.of(new Objection(
                    Kind.INVALID, Finding.error(TaskCodes.GROUNDS_TOO_LONG, pointer, Integer.toString(LONGEST_WORDS))));
        }
        return Characters.hasHidden(words, true)
                ? Optional.of(new Objection(Kind.INVALID, Finding.error(ApplicationCodes.GROUNDS_HIDDEN, pointer)))
                : Optional.empty();
    }
}
