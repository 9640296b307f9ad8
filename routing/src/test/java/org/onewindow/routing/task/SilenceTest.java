package org.onewindow.routing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.DeadlineWatch;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.spi.application.ActName;

/** Five working days without an answer accept (Administrative Licensing Law Art. 32): recorded once, and there to be seen. */
@OnBothDatabases(
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class SilenceTest {
    private static final int WATCHES = 8;
    private static final Scope HALL = new Scope.WholeHall();

    private final ReviewHall hall;
    private final DeadlineWatch watch;
    private final CaseReading cases;

    SilenceTest(HallFixture fixture) {
        hall = new ReviewHall(fixture);
        watch = fixture.get(DeadlineWatch.class);
        cases = fixture.get(CaseReading.class);
    }

    @AfterEach
    void all_invariants_hold() {
        hall.assertThatAllInvariantsHold();
    }

    @Test
    void silence_is_recorded_once_however_many_watches_find_it_at_the_same_moment() throws Exception {
        List<String> applications = IntStream.range(0, 5)
                .mapToObj(each -> hall.handedIn(InvestmentHall.APPROVAL))
                .toList();
        hall.fixture().clock().advance(Duration.ofDays(10));

        watchAtOnce();

        assertThat(applications)
                .allSatisfy(application -> assertThat(cases.history(application, HALL))
                        .extracting(HistoryLine::act)
                        .filteredOn(ActName.DEEM_ACCEPTED::equals)
                        .hasSize(1));
        assertThat(watch.actOnWhatIsDue()).isZero();
    }

    @Test
    void an_immediate_item_accepted_by_silence_is_listed_until_the_counter_has_decided_it() {
        String silent = hall.handedIn(InvestmentHall.FILING);
        String withDepartments = hall.accepted(InvestmentHall.APPROVAL);
        hall.fixture().clock().advance(Duration.ofDays(10));

        watch.actOnWhatIsDue();

        assertThat(cases.acceptedBySilenceAndUndecided(HALL))
                .extracting(CaseLine::id)
                .contains(silent)
                .doesNotContain(withDepartments);
    }

    private void watchAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(WATCHES);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Integer>> scans = new ArrayList<>();
            for (int node = 0; node < WATCHES; node++) {
                scans.add(nodes.submit(() -> {
                    start.await();
                    return watch.actOnWhatIsDue();
                }));
            }
            start.countDown();
            for (Future<Integer> scan : scans) {
                scan.get();
            }
        } finally {
            nodes.shutdown();
        }
    }
}
