package org.onewindow.core.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Reading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.notification.NoticeChannels;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Vault;
import org.onewindow.core.queue.QueuePlan;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.notification.Reminder;
import org.onewindow.spi.notification.ReminderKind;

/** Reminds of appointments the day before, and tells who lost a slot, through the channels of the hall: planned in the act. */
@ApplicationScoped
class AppointmentNotices implements WorkHandler {
    private static final String KIND = "appointment-notice";
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final NoticeChannels channels;
    private final WorkQueue queue;
    private final Reading reading;
    private final PublishedDefinitions definitions;
    private final Vault vault;
    private final RandomIds ids;
    private final Json json;

    @Inject
    AppointmentNotices(
            NoticeChannels channels,
            WorkQueue queue,
            Reading reading,
            PublishedDefinitions definitions,
            Vault vault,
            RandomIds ids,
            Json json) {
        this.channels = channels;
        this.queue = queue;
        this.reading = reading;
        this.definitions = definitions;
        this.vault = vault;
        this.ids = ids;
        this.json = json;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AppointmentNotices() {
        this(null, null, null, null, null, null, null);
    }

    /** Of which appointment to tell what, as long as it stands for that slot, and how. */
    record Telling(String appointment, long start, ReminderKind kind, String reason, String channel) {}

    static String words(Instant moment, ZoneId zone) {
        return moment.atZone(zone).format(WORDS);
    }

    void planNear(Appointment appointment) {
        plan(appointment, ReminderKind.APPOINTMENT_NEAR, "", appointment.start().minus(AHEAD));
    }

    void planDisplaced(Appointment appointment, String reason) {
        plan(appointment, ReminderKind.APPOINTMENT_DISPLACED, reason, Instant.EPOCH);
    }

    private void plan(Appointment appointment, ReminderKind kind, String reason, Instant notBefore) {
        if (appointment.sealedMobile().isEmpty()) {
            return;
        }
        channels.inUse().forEach(channel -> {
            Telling telling =
                    new Telling(appointment.id(), appointment.start().getEpochSecond(), kind, reason, channel);
            NewWork work = NewWork.of(KIND, KIND + "-" + ids.next() + "-" + channel, telling);
            queue.add(notBefore.equals(Instant.EPOCH) ? work : work.notBefore(notBefore));
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        Telling telling = json.read(work.payload(), Telling.class);
        Optional<Reminder> reminder =
                reading.read(entities -> Optional.ofNullable(entities.find(Appointment.class, telling.appointment()))
                        // Whoever has moved or cancelled it meanwhile need not hear of it.
                        .filter(each -> each.start().getEpochSecond() == telling.start()
                                && each.state()
                                        == (telling.kind() == ReminderKind.APPOINTMENT_NEAR
                                                ? AppointmentState.BOOKED
                                                : AppointmentState.DISPLACED))
                        .flatMap(each -> reminder(each, telling, work.key())));
        return reminder.map(each -> channels.remind(telling.channel(), telling.appointment(), each))
                .orElseGet(WorkResult::done);
    }

    private Optional<Reminder> reminder(Appointment appointment, Telling telling, String key) {
        ZoneId zone = definitions.hall().map(Hall::zone).orElseThrow();
        Map<String, String> fields = new HashMap<>();
        fields.put("code", appointment.code());
        fields.put("from", words(appointment.start(), zone));
        fields.put("until", words(appointment.end(), zone));
        fields.put(
                "place",
                definitions
                        .inForce(QueuePlan.class, QueuePlan.ID)
                        .flatMap(plan -> plan.queue(appointment.queue()))
                        .map(each -> each.name().in(Locale.SIMPLIFIED_CHINESE))
                        .orElse(appointment.queue()));
        fields.put("reason", telling.reason());
        Optional<String> mobile = appointment.subject().flatMap(who -> mobileOf(appointment, who));
        return mobile.map(number -> new Reminder(key, telling.kind(), number, fields));
    }

    private Optional<String> mobileOf(Appointment appointment, SubjectId who) {
        return appointment.sealedMobile().map(number -> vault.open(who, number));
    }
}
