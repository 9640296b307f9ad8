package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.adapters.verifier.LedgerSource;

@OnBothDatabases
class WalkTest {
    private final TestDatabase database;

    WalkTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void one_application_goes_from_draft_to_archive_through_every_desk_and_can_be_proven() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        InvestmentWalk walk = new InvestmentWalk(new PrintStream(told, true, StandardCharsets.UTF_8));

        boolean sound = OpenHall.open(HallUnderTest.on(database, Map.of()), hall -> {
            try (hall) {
                return walk.in(hall);
            }
        });
        boolean proven = walk.verified(LedgerSource.of(database::connect));

        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(sound).as(text).isTrue();
        assertThat(proven).as(text).isTrue();
        assertThat(text.lines()
                        .filter(line -> line.matches("\\d\\d-\\d\\d \\d\\d:\\d\\d  .*"))
                        .map(line -> line.substring(13, 33).strip()))
                .containsExactly(
                        "DRAFT",
                        "SUBMITTED",
                        "ACCEPTED",
                        "IN_EXAMINATION",
                        "IN_EXAMINATION",
                        "IN_EXAMINATION",
                        "IN_EXAMINATION",
                        "IN_EXAMINATION",
                        "DECIDED",
                        "ISSUED",
                        "DELIVERED",
                        "ARCHIVED");
        assertThat(text).contains("自填 4 项", "林悦", "徐青", "顾威", "马田", "沈荷", "吴峥", "唐莉");
    }
}
