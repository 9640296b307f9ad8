package org.onewindow.examples.investment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.Heads;
import org.onewindow.adapters.verifier.LedgerSource;
import org.onewindow.adapters.verifier.LedgerVerifier;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.time.HallTime;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.spi.application.ApplicationState;

@OnBothDatabases
class FirstDayTest {
    private static final int LOOKS = 10;

    private final TestDatabase database;

    FirstDayTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_desk_has_something_to_do_when_the_hall_opens_for_the_first_time_and_keeps_it_on_the_second_start()
            throws InterruptedException {
        List<String> first;
        try (RunningHall hall = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            hall.awaitFirstDay();
            first = lines(hall);
            assertThat(states(hall))
                    .containsOnlyKeys(
                            ApplicationState.DRAFT,
                            ApplicationState.SUBMITTED,
                            ApplicationState.CORRECTION_REQUESTED,
                            ApplicationState.ACCEPTED,
                            ApplicationState.IN_EXAMINATION,
                            ApplicationState.SUSPENDED,
                            ApplicationState.DECIDED,
                            ApplicationState.ISSUED,
                            ApplicationState.ARCHIVED);
            assertThat(departmentsWithoutATask(hall)).isEmpty();
            assertThat(hall.get(PublishedResults.class).newest(10).results())
                    .as("the board of results has something to read")
                    .isNotEmpty();
            assertThatTheLedgerAddsUp(hall);
        }
        assertThat(LedgerVerifier.verify(LedgerSource.of(database::connect), Heads.none()))
                .satisfies(report -> assertThat(report.violations()).isEmpty());

        try (RunningHall again = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            again.awaitFirstDay();
            assertThat(lines(again)).isEqualTo(first);
        }
    }

    /** The hall warns of time limits while it is looked at; what a look between two of its acts sees is gone at the next. */
    private static void assertThatTheLedgerAddsUp(RunningHall hall) throws InterruptedException {
        InvariantChecker checker = hall.get(InvariantChecker.class);
        for (int look = 1; look < LOOKS && !checker.violations().isEmpty(); look++) {
            Thread.sleep(1000);
        }
        assertThat(checker.violations()).isEmpty();
    }

    @Test
    void one_application_is_due_within_a_working_day_and_one_was_corrected() throws InterruptedException {
        try (RunningHall hall = RunningHall.start(HallUnderTest.on(database, Map.of()))) {
            hall.awaitFirstDay();
            HallTime time = hall.get(HallTime.class);

            assertThat(all(hall))
                    .filteredOn(line -> line.state() == ApplicationState.IN_EXAMINATION)
                    .extracting(line -> time.workingDaysLeft(line.dueOn().orElseThrow()))
                    .anyMatch(left -> left == 0 || left == 1);
            assertThat(all(hall))
                    .filteredOn(line -> line.state() == ApplicationState.IN_EXAMINATION)
                    .anyMatch(line -> hall.get(CaseReading.class)
                            .file(line.id(), new Scope.WholeHall())
                            .orElseThrow()
                            .correctionNotice()
                            .filter(notice -> notice.answered())
                            .isPresent());
        }
    }

    private static List<CaseLine> all(RunningHall hall) {
        return hall.get(CaseReading.class).list(EnumSet.allOf(ApplicationState.class), new Scope.WholeHall());
    }

    private static List<String> lines(RunningHall hall) {
        return all(hall).stream()
                .map(line ->
                        line.id() + " " + line.number().map(Object::toString).orElse("") + " " + line.state())
                .sorted()
                .toList();
    }

    private static Map<ApplicationState, Long> states(RunningHall hall) {
        return all(hall).stream().collect(groupingBy(CaseLine::state, TreeMap::new, counting()));
    }

    private static List<String> departmentsWithoutATask(RunningHall hall) {
        return hall.get(PublishedDefinitions.class).hall().orElseThrow().departments().stream()
                .map(Hall.Department::id)
                .filter(department -> hall.get(ReviewReading.class)
                        .inbox(department, new Scope.WholeHall(), Optional.empty(), 10)
                        .isEmpty())
                .map(Object::toString)
                .toList();
    }
}
