package org.onewindow.routing.patterns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.routing.task.InvestmentHall;
import org.onewindow.routing.task.PublishingDesk;
import org.onewindow.routing.task.ReviewHall;

/** Every pattern, played by people in a hall: the acts, the ledger, the rows, and every invariant after each. */
@OnBothDatabases(
        value = {DatabaseKind.H2_MEMORY, DatabaseKind.POSTGRESQL},
        beans = {
            InvestmentHall.Catalogue.class,
            InvestmentHall.Forms.class,
            InvestmentHall.Identity.class,
            PublishingDesk.class
        })
class PatternsInTheHallTest {
    private final ReviewHall hall;

    PatternsInTheHallTest(HallFixture fixture) {
        Map<String, String> chains = new HashMap<>();
        Pattern.all().forEach(pattern -> chains.put("chains/" + pattern.id() + ".yaml", pattern.chain()));
        hall = new ReviewHall(fixture, chains);
    }

    @TestFactory
    List<DynamicTest> the_hall_goes_as_the_script_says() {
        return Pattern.all().stream()
                .map(pattern -> DynamicTest.dynamicTest(pattern.id(), () -> {
                    new PatternHall(hall, pattern).play();
                    hall.assertThatAllInvariantsHold();
                }))
                .toList();
    }
}
