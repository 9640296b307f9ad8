package org.onewindow.routing.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.onewindow.routing.supervision.TimeSpent.Share;
import org.onewindow.routing.supervision.TimeSpent.Standing;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.identity.DepartmentId;

class TimeSpentTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private record Move(ApplicationState state, List<String> asked, long nanosLater) {}

    @Property(tries = 2_000)
    void the_shares_add_up_to_the_whole_elapsed_time(@ForAll("moves") List<Move> moves) {
        List<Standing> standings = new ArrayList<>();
        Instant at = START;
        for (Move move : moves) {
            at = at.plusNanos(move.nanosLater());
            standings.add(new Standing(
                    at,
                    move.state(),
                    move.asked().stream().map(DepartmentId::new).toList()));
        }
        Instant now = at.plusNanos(12_345);

        Optional<TimeSpent> spent = TimeSpent.of(standings, now);

        assertThat(spent.stream()).allSatisfy(each -> {
            assertThat(each.shares().stream().map(Share::time).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(each.whole());
            assertThat(each.shares()).noneMatch(share -> share.time().isNegative());
            assertThat(each.over() || each.until().equals(now)).isTrue();
        });
    }

    @Test
    void each_of_two_departments_asked_at_once_has_half_of_that_time_and_the_applicant_what_it_took_to_correct() {
        DepartmentId land = new DepartmentId("land");
        DepartmentId planning = new DepartmentId("planning");
        Instant corrected = START.plus(Duration.ofDays(1));
        Instant accepted = corrected.plus(Duration.ofDays(3));
        Instant landAnswered = accepted.plus(Duration.ofDays(4));
        Instant decided = landAnswered.plus(Duration.ofDays(2));

        TimeSpent spent = TimeSpent.of(
                        List.of(
                                new Standing(START.minus(Duration.ofDays(9)), ApplicationState.DRAFT, List.of()),
                                new Standing(START, ApplicationState.SUBMITTED, List.of()),
                                new Standing(corrected, ApplicationState.CORRECTION_REQUESTED, List.of()),
                                new Standing(accepted, ApplicationState.ACCEPTED, List.of(land, planning)),
                                new Standing(landAnswered, ApplicationState.IN_EXAMINATION, List.of(planning)),
                                new Standing(decided, ApplicationState.DECIDED, List.of())),
                        decided.plus(Duration.ofHours(1)))
                .orElseThrow();

        assertThat(spent.shares())
                .containsExactly(
                        new Share(HolderKind.COUNTER, Optional.empty(), Duration.ofDays(1)),
                        new Share(HolderKind.APPLICANT, Optional.empty(), Duration.ofDays(3)),
                        new Share(HolderKind.DEPARTMENT, Optional.of(land), Duration.ofDays(2)),
                        new Share(HolderKind.DEPARTMENT, Optional.of(planning), Duration.ofDays(4)),
                        new Share(HolderKind.ISSUING_COUNTER, Optional.empty(), Duration.ofHours(1)));
        assertThat(spent.whole()).isEqualTo(Duration.ofDays(10).plusHours(1));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(ApplicationState.class),
                        Arbitraries.of("land", "planning", "environment", "fire")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(4),
                        Arbitraries.longs().between(0, 3_000_000_000_000_000L))
                .as(Move::new)
                .list()
                .ofMaxSize(20);
    }
}
