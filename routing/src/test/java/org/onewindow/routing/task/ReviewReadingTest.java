package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.routing.task.ReviewHall.DIRECTOR;
import static org.onewindow.routing.task.ReviewHall.ECOLOGIST;
import static org.onewindow.routing.task.ReviewHall.LEAD;
import static org.onewindow.routing.task.ReviewHall.PLANNER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Scope;
import org.onewindow.routing.chain.StepKind;
import org.onewindow.routing.task.StepProgress.Standing;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SubjectId;

@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class ReviewReadingTest {
    private static final DepartmentId PLANNING = new DepartmentId("planning");
    private static final Scope OF_PLANNING = new Scope.OfDepartment(PLANNING);
    private static final Scope HALL = new Scope.WholeHall();

    private final ReviewHall hall;

    ReviewReadingTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
    }

    @Test
    void an_inbox_shows_what_waits_with_item_applicant_and_last_day() {
        String application = hall.accepted(InvestmentHall.SITE);
        hall.claim(PLANNER, hall.task(application, "opinion")).orElseThrow();

        InboxLine line = inbox(OF_PLANNING).stream()
                .filter(each -> each.task().application().equals(application))
                .findFirst()
                .orElseThrow();

        assertThat(line.step()).isEqualTo("opinion");
        assertThat(line.stepName().zh()).isEqualTo("审查");
        assertThat(line.kind()).isEqualTo(StepKind.OPINION);
        assertThat(line.itemName().zh()).isEqualTo("投资项目");
        assertThat(line.applicantLabel()).isEqualTo("昆山光伏有限公司");
        assertThat(line.state()).isEqualTo(ApplicationState.IN_EXAMINATION);
        assertThat(line.openedAt()).isEqualTo(hall.fixture().clock().instant());
        assertThat(line.dueOn()).isEqualTo("2026-03-05");
        assertThat(line.lateAt(line.dueAt().minusSeconds(1))).isFalse();
        assertThat(line.lateAt(line.dueAt())).isTrue();
        assertThat(line.claim())
                .hasValueSatisfying(claim -> assertThat(claim.by()).isEqualTo(PLANNER.id()));
    }

    @Test
    void the_task_due_first_comes_first_page_by_page() {
        for (int days = 5; days > 0; days--) {
            hall.fixture().clock().advance(Duration.ofDays(-1));
            hall.accepted(InvestmentHall.SITE);
            hall.accepted(InvestmentHall.SITE);
        }
        hall.fixture().clock().advance(Duration.ofDays(5));
        List<InboxLine> whole = inbox(OF_PLANNING);

        List<InboxLine> paged = new ArrayList<>();
        Optional<InboxPlace> place = Optional.empty();
        List<InboxLine> page = hall.reading().inbox(PLANNING, OF_PLANNING, place, 3);
        while (!page.isEmpty()) {
            paged.addAll(page);
            place = Optional.of(page.get(page.size() - 1).place());
            page = hall.reading().inbox(PLANNING, OF_PLANNING, place, 3);
        }

        assertThat(whole)
                .hasSizeGreaterThanOrEqualTo(10)
                .isSortedAccordingTo((one, other) -> one.dueAt().compareTo(other.dueAt()));
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void an_inbox_is_for_its_department_and_for_those_who_see_the_whole_hall() {
        hall.accepted(InvestmentHall.SITE);

        assertThat(inbox(HALL)).isNotEmpty().isEqualTo(inbox(OF_PLANNING));
        assertThat(inbox(new Scope.OfDepartment(new DepartmentId("land")))).isEmpty();
        assertThat(inbox(new Scope.OfSubject(new SubjectId("0".repeat(32))))).isEmpty();
        assertThat(inbox(new Scope.Nothing())).isEmpty();
        assertThatThrownBy(() -> hall.reading().inbox(PLANNING, HALL, Optional.empty(), 201))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tasks_are_shown_to_departments_that_were_asked_and_not_to_the_applicant() {
        String application = hall.accepted(InvestmentHall.SITE);

        assertThat(hall.reading().tasks(application, OF_PLANNING)).hasSize(1);
        assertThat(hall.reading().tasks(application, new Scope.OfDepartment(new DepartmentId("land"))))
                .isEmpty();
        assertThat(hall.reading().tasks(application, new Scope.OfSubject(new SubjectId("0".repeat(32)))))
                .isEmpty();
        assertThat(hall.reading().tasks("f".repeat(32), HALL)).isEmpty();
    }

    @Test
    void progress_tells_what_is_done_what_waits_and_what_comes() {
        String application = hall.accepted(InvestmentHall.APPROVAL, Map.of("industry", "CHEMICAL"));
        assertThat(standings(application))
                .containsExactly(Standing.OPEN, Standing.AHEAD, Standing.AHEAD, Standing.AHEAD, Standing.AHEAD);

        hall.agree(LEAD, application, "examination").orElseThrow();
        assertThat(standings(application))
                .containsExactly(Standing.DONE, Standing.OPEN, Standing.SKIPPED, Standing.OPEN, Standing.AHEAD);

        hall.agree(PLANNER, application, "planning").orElseThrow();
        hall.agree(ECOLOGIST, application, "environment").orElseThrow();
        hall.decide(DIRECTOR, hall.task(application, "decision"), DecisionKind.GRANTED, "符合条件")
                .orElseThrow();
        assertThat(standings(application))
                .containsExactly(Standing.DONE, Standing.DONE, Standing.SKIPPED, Standing.DONE, Standing.DONE);
    }

    @Test
    void progress_of_an_application_that_ended_has_nothing_ahead() {
        String application = hall.accepted(InvestmentHall.APPROVAL);
        hall.terminate(application);

        assertThat(standings(application))
                .containsExactly(
                        Standing.CANCELLED, Standing.SKIPPED, Standing.SKIPPED, Standing.SKIPPED, Standing.SKIPPED);
    }

    private List<InboxLine> inbox(Scope scope) {
        return hall.reading().inbox(PLANNING, scope, Optional.empty(), 200);
    }

    private List<Standing> standings(String application) {
        return hall.reading().progress(application, HALL).stream()
                .map(StepProgress::standing)
                .toList();
    }
}
