package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.onewindow.adapters.testkit.database.TestDatabase;

/** 叫号大屏 in a real browser: what a clerk calls appears on a screen that nobody touches (R1.12). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueInBrowserTest {
    private TestDatabase database;
    private RunningHall hall;
    private Browser clerk;
    private Browser screen;

    @BeforeAll
    void open() throws InterruptedException {
        database = TestDatabase.inFolder();
        hall = RunningHall.start(HallUnderTest.on(database, Map.of()));
        hall.awaitFirstDay();
        clerk = Browser.before(hall.uri(), "zh-CN");
        screen = Browser.before(hall.uri(), "zh-CN");
    }

    @AfterAll
    void close() throws SQLException, IOException {
        for (Browser each : new Browser[] {clerk, screen}) {
            if (each != null) {
                each.close();
            }
        }
        hall.close();
        database.close();
    }

    @Test
    void a_call_shows_on_the_screen_by_itself_and_the_desk_needs_no_mouse() throws InterruptedException {
        screen.open("/queue/screen");
        clerk.becomes("lin.yue");
        clerk.open("/desk/queue");
        clerk.press("form[action$='/take'] button");
        String number = clerk.texts(".ticket-number").get(0);
        clerk.open("/desk/queue");
        clerk.keys("o");
        becomesTrue(() -> clerk.shows("form[action$='/call'] button[accesskey=c]"));
        assertThat(screen.text()).doesNotContain(number);

        clerk.keys("c");

        becomesTrue(() -> screen.text().contains(number) && screen.text().contains("请前往"));
        assertThat(clerk.accessibility()).isEmpty();
        assertThat(screen.accessibility()).isEmpty();
        assertThat(screen.overflowAt(360)).isZero();
        assertThat(clerk.overflowAt(360)).isZero();
    }

    private static void becomesTrue(BooleanSupplier wanted) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (!wanted.getAsBoolean() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }
}
