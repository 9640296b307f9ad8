package org.onewindow.adapters.testkit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.notification.Notice;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.notification.NotificationChannel;
import org.onewindow.spi.notification.Reminder;
import org.onewindow.spi.notification.ReminderKind;

/** What {@link NotificationChannel} demands, as tests: subclass it in the channel's own build. */
@ExtendWith(ConformanceReport.class)
public abstract class NotificationChannelContract {
    private static final int AT_ONCE = 8;
    private static final int MANY = 50;
    private static final String ADDRESS = "13800000042";

    /** The channel to be tested; the same during one test. */
    protected abstract NotificationChannel channel();

    /** The same kind of channel, whose carrier is out of reach. */
    protected abstract NotificationChannel outOfReach();

    /** The same kind of channel, whose carrier takes the call and never answers. */
    protected abstract NotificationChannel stuck();

    /**
     * What the carrier has taken over, oldest first, repetitions included.
     *
     * @param key the notice's key, as it came there
     * @param address where it goes to
     * @param text everything that the receiver reads
     */
    public record Told(String key, String address, String text) {}

    /** Everything that the carrier has taken over from {@link #channel()}. */
    protected abstract List<Told> told();

    /** How long one call may take, whatever the carrier does. */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(channel().kind())
                .matches("[a-z][a-z0-9-]{0,39}")
                .isEqualTo(channel().kind());
    }

    @Test
    void a_notice_reaches_its_address_under_its_key_and_names_the_application_and_the_document() {
        channel().tell(notice(1, "准予许可"));

        assertThat(told()).singleElement().satisfies(got -> {
            assertThat(got.key()).isEqualTo(key(1));
            assertThat(got.address()).isEqualTo(ADDRESS);
            assertThat(got.text()).contains("32058320260302APPR00001", "昆审许〔2026〕1号", "准予许可");
        });
    }

    @Test
    void texts_of_every_kind_arrive_as_they_are() {
        channel().tell(notice(2, "𠮷野家 é — ü"));

        assertThat(told().get(0).text()).contains("𠮷野家 é — ü");
    }

    @Test
    void a_notice_that_is_told_again_carries_the_same_key_so_that_nobody_is_told_twice() {
        for (int i = 0; i < 3; i++) {
            channel().tell(notice(3, "再次"));
        }

        assertThat(told()).extracting(Told::key).isNotEmpty().containsOnly(key(3));
    }

    @Test
    void a_reminder_reaches_its_address_under_its_key_with_everything_that_it_says() {
        channel().remind(new Reminder("reminder-1", ReminderKind.APPOINTMENT_NEAR, ADDRESS, Map.of("code", "K7P2QX")));

        assertThat(told()).singleElement().satisfies(got -> {
            assertThat(got.key()).isEqualTo("reminder-1");
            assertThat(got.address()).isEqualTo(ADDRESS);
            assertThat(got.text()).contains("K7P2QX");
        });
    }

    @Test
    void many_notices_at_once_all_arrive_and_none_is_mixed_up_with_another() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> tellings = new ArrayList<>();
            for (int i = 100; i < 100 + MANY; i++) {
                Notice notice = notice(i, "第 " + i + " 件");
                tellings.add(threads.submit(() -> channel().tell(notice)));
            }
            for (Future<?> telling : tellings) {
                telling.get(patience().toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(told()).extracting(Told::key).doesNotHaveDuplicates().hasSize(MANY);
        assertThat(told())
                .allSatisfy(got -> assertThat(got.text())
                        .contains("第 " + Integer.parseInt(got.key().substring(24), 16) + " 件"));
    }

    @Test
    void a_carrier_out_of_reach_is_told_by_an_exception_that_names_no_address() {
        assertThatThrownBy(() -> outOfReach().tell(notice(4, "x")))
                .isInstanceOf(Exception.class)
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage())).doesNotContain(ADDRESS));
    }

    @Test
    void a_call_that_is_interrupted_gives_up_at_once() throws InterruptedException {
        NotificationChannel stuck = stuck();
        Thread caller = new Thread(() -> {
            try {
                stuck.tell(notice(5, "x"));
            } catch (RuntimeException e) {
                Thread.currentThread().interrupt();
            }
        });
        caller.setDaemon(true);
        caller.start();
        TimeUnit.MILLISECONDS.sleep(300);

        caller.interrupt();
        caller.join(Duration.ofSeconds(5).toMillis());

        assertThat(caller.isAlive()).isFalse();
    }

    private static String key(int number) {
        return String.format("%032x", number);
    }

    private static Notice notice(int number, String result) {
        return new Notice(
                key(number),
                NoticeKind.GRANT_DECISION,
                ApplicationNumber.of("32058320260302APPR00001"),
                "昆审许〔2026〕1号",
                ADDRESS,
                Map.of("result", result));
    }
}
