package org.onewindow.routing.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.Commands;
import org.onewindow.routing.chain.StepState;
import org.onewindow.routing.task.CoordinationDesk;
import org.onewindow.routing.task.ReviewHall;
import org.onewindow.routing.task.SilenceWatch;
import org.onewindow.routing.task.TaskCommands;
import org.onewindow.routing.task.TaskId;
import org.onewindow.routing.task.TaskLine;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** Plays one pattern in a hall, by people of the departments that the chain asks; who is not named is somebody else at every step. */
final class PatternHall {
    private static final String LEAD = "development-reform";

    private final ReviewHall hall;
    private final CoordinationDesk coordination;
    private final Pattern pattern;
    /** Where a script tells of several applications, those by the names it gives them. */
    private final Map<String, String> named = new HashMap<>();

    private String application = "";

    PatternHall(ReviewHall hall, Pattern pattern) {
        this.hall = hall;
        this.coordination = hall.fixture().get(CoordinationDesk.class);
        this.pattern = pattern;
    }

    void play() {
        pattern.script().forEach(this::play);
    }

    private void play(Pattern.Line line) {
        application = named.getOrDefault(line.application(), "");
        List<TaskLine> before = application.isEmpty() ? List.of() : hall.tasks(application);
        Optional<Outcome<?>> outcome = act(line);
        outcome.ifPresent(seen -> {
            if (line.isRefused()) {
                assertThat(ReviewHall.codes(seen)).as("%s", line).containsExactly(line.text("refused"));
                assertThat(hall.tasks(application))
                        .as("a refusal changes nothing: %s", line)
                        .isEqualTo(before);
            } else {
                assertThat(seen).as("%s", line).isInstanceOf(Outcome.Done.class);
            }
        });
        named.put(line.application(), application);
        if (line.has("open")) {
            assertThat(hall.open(application)).as("%s", line).containsExactlyInAnyOrderElementsOf(line.list("open"));
        }
        expect(line, "cancelled", StepState.CANCELLED, before);
        expect(line, "aside", StepState.SET_ASIDE, before);
    }

    private void expect(Pattern.Line line, String word, StepState state, List<TaskLine> before) {
        if (line.has(word)) {
            List<TaskId> already = before.stream()
                    .filter(task -> task.state() == state)
                    .map(TaskLine::task)
                    .toList();
            assertThat(hall.tasks(application))
                    .as("%s of %s", word, line)
                    .filteredOn(task -> task.state() == state)
                    .filteredOn(task -> !already.contains(task.task()))
                    .extracting(TaskLine::step)
                    .containsExactlyInAnyOrderElementsOf(line.list(word));
        }
    }

    private Optional<Outcome<?>> act(Pattern.Line line) {
        switch (line.event()) {
            case "start" -> {
                application = hall.accepted(pattern.id(), numbers(line.data("start")));
                return Optional.empty();
            }
            case "days" -> {
                hall.fixture().clock().advance(Duration.ofDays((Integer)
                        line.words().get("days")));
                assertThat(hall.fixture().get(SilenceWatch.class).actOnWhatIsDue())
                        .as("%s", line)
                        .isEqualTo(line.list("silent").size());
                return Optional.empty();
            }
            case "minutes" -> {
                hall.fixture().clock().advance(Duration.ofMinutes((Integer)
                        line.words().get("minutes")));
                return Optional.empty();
            }
            case "silently" -> {
                application = hall.acceptedBySilence(pattern.id());
                return Optional.empty();
            }
            default -> {
                return Optional.of(outcome(line));
            }
        }
    }

    private Outcome<?> outcome(Pattern.Line line) {
        String at = line.text(line.event());
        return switch (line.event()) {
            case "answer" ->
                hall.opinion(
                        line.has("clerk") ? clerkAsApprover() : person(line, at),
                        task(at),
                        PatternsTest.opinion(line),
                        "如附件所述");
            case "decide" ->
                hall.decide(
                        person(line, at),
                        task(at),
                        line.has("as") ? DecisionKind.valueOf(line.text("as")) : DecisionKind.GRANTED,
                        "依据审查意见");
            case "claim" -> hall.claim(person(line, at), task(at));
            case "release" -> hall.release(person(line, at), task(at));
            case "back" ->
                hall.as(
                        person(line, at),
                        () -> coordination.sendBack(
                                new TaskCommands.SendBack(ReviewHall.freshKey(), task(at), line.text("to"), "缺少附图")));
            case "signer" ->
                hall.as(
                        person(line, at),
                        () -> coordination.addSigner(new TaskCommands.AddSigner(
                                ReviewHall.freshKey(), task(at), department(line), "是否占用耕地")));
            case "reassign" ->
                hall.as(
                        person(line, at),
                        () -> coordination.reassign(new TaskCommands.Reassign(
                                ReviewHall.freshKey(), task(at), new StaffId(line.text("colleague")), "外出学习")));
            case "invite" ->
                hall.as(
                        ReviewHall.approver("lead", LEAD),
                        () -> coordination.invite(new TaskCommands.Invite(
                                ReviewHall.freshKey(), application, Optional.empty(), at, department(line), "是否需要环评")));
            case "conclude" ->
                hall.as(
                        ReviewHall.approver("lead", LEAD),
                        () -> coordination.conclude(new TaskCommands.Conclude(
                                ReviewHall.freshKey(), application, Optional.empty(), at, "其余部门与本项目无关")));
            case "expedite" ->
                hall.as(
                        ReviewHall.approver("lead", LEAD),
                        () -> coordination.expedite(new TaskCommands.Expedite(
                                ReviewHall.freshKey(), application, Optional.empty(), "防汛应急项目")));
            case "withdraw" ->
                hall.as(
                        ReviewHall.CLERK,
                        () -> hall.fixture()
                                .get(ApplicantDesk.class)
                                .withdraw(new Commands.OnWithReasons(
                                        ReviewHall.freshKey(), application, Optional.empty(), "不再建设")));
            case "terminate" ->
                hall.as(
                        ReviewHall.LEAD_OF_COUNTER,
                        () -> hall.cases()
                                .terminate(new Commands.OnWithReasons(
                                        ReviewHall.freshKey(), application, Optional.empty(), "企业已注销")));
            default -> throw new IllegalArgumentException("no such event: " + line);
        };
    }

    private static DepartmentId department(Pattern.Line line) {
        return new DepartmentId(line.text("department"));
    }

    /** Whoever accepted at the front desk, with a department's role as well. */
    private static Caller clerkAsApprover() {
        return ReviewHall.staff(
                ReviewHall.CLERK.id().value(), Optional.of(new DepartmentId(LEAD)), Role.DEPARTMENT_APPROVER);
    }

    private Caller person(Pattern.Line line, String step) {
        TaskLine task = line(step);
        String name = line.has("by") ? line.text("by") : "p" + task.task().number() + "." + pattern.id();
        return ReviewHall.approver(name, task.department().value());
    }

    private TaskId task(String step) {
        return line(step).task();
    }

    /** Of several tasks at one step the last one: the step was asked anew. */
    private TaskLine line(String step) {
        return hall.tasks(application).stream()
                .filter(each -> each.step().equals(step))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new AssertionError("no task for " + step));
    }

    private static Map<String, Object> numbers(Map<String, Object> data) {
        Map<String, Object> numbers = new HashMap<>(data);
        numbers.replaceAll((field, value) -> value instanceof Integer number ? BigDecimal.valueOf(number) : value);
        return numbers;
    }
}
