package org.onewindow.routing.task;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.application.DeadlineWatch;

/** A process that warns of everything that has fallen due in forty days of standstill, until it is killed. Arguments: folder, applications. */
final class WarningUntilKilled {
    static final Duration STANDSTILL = Duration.ofDays(40);

    private WarningUntilKilled() {}

    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        HallFixture fixture = hall(Path.of(arguments[0]));
        ReviewHall hall = new ReviewHall(fixture);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            answers.println("accepted " + hall.accepted(InvestmentHall.APPROVAL));
        }
        fixture.clock().advance(STANDSTILL);
        answers.println("ready");
        answers.flush();
        fixture.get(StepWatch.class).warnOfWhatIsDue();
        fixture.get(DeadlineWatch.class).actOnWhatIsDue();
    }

    static HallFixture hall(Path folder) {
        return HallFixture.on(
                TestDatabase.inFolder(folder),
                InvestmentHall.Catalogue.class,
                InvestmentHall.Forms.class,
                InvestmentHall.Identity.class,
                PublishingDesk.class);
    }
}
