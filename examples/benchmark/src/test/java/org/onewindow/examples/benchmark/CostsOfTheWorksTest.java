package org.onewindow.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.adapters.testkit.database.PostgresServer;
import org.onewindow.adapters.testkit.database.TestDatabase;

/** What the works cost is held by the build in counts, which are the same on every machine; times are measured apart. */
class CostsOfTheWorksTest {
    @ParameterizedTest
    @CsvSource({"SERIES, 40, 45, 4", "PARALLEL, 75, 85, 8"})
    void a_work_stays_within_its_statements_row_changes_and_commits(
            Work work, long statements, long rowChanges, long commits) throws Exception {
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.fresh();
                DeskContestant desks = new DeskContestant(database)) {
            desks.run(work, Untimed.STEPS);
            CountedSteps counted = new CountedSteps(desks.hall().statements());
            desks.prepare(work, 1);

            desks.onlyActing(() -> desks.run(work, counted));

            assertThat(counted.statements()).isLessThanOrEqualTo(statements);
            assertThat(counted.rowChanges()).isLessThanOrEqualTo(rowChanges);
            assertThat(counted.commits()).isEqualTo(commits);
        }
    }

    @Test
    void four_departments_that_answer_at_the_same_moment_meet_no_exception_and_the_chain_goes_on() throws Exception {
        try (TestDatabase database = TestDatabase.inFolder();
                DeskContestant desks = new DeskContestant(database)) {
            for (int i = 0; i < 5; i++) {
                String application = desks.run(Work.RACE, Untimed.STEPS);

                assertThat(desks.history(application)).isEqualTo(5);
            }
            desks.leaveOpen();
            assertThat(desks.inbox(20)).isEqualTo(1);
        }
    }

    @Test
    void the_mirror_writes_what_the_desks_wrote_under_other_names() throws Exception {
        try (TestDatabase database = TestDatabase.inFolder()) {
            String series;
            String parallel;
            try (DeskContestant desks = new DeskContestant(database)) {
                series = desks.run(Work.SERIES, Untimed.STEPS);
                parallel = desks.run(Work.PARALLEL, Untimed.STEPS);
            }
            try (MirrorContestant mirror = new MirrorContestant(
                    new ContestantFactory.Place(database.url(), database.user(), database.password()),
                    series,
                    parallel)) {
                for (Work work : List.of(Work.SERIES, Work.PARALLEL, Work.RACE)) {
                    assertThat(mirror.run(work, Untimed.STEPS)).hasSize(32);
                }
            }
        }
    }
}
