package org.onewindow.spi.time;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.onewindow.spi.PluginApi;

/**
 * When the hall is open on a working day; on other days it is closed.
 *
 * <p><b>Source.</b> Civil Code Art. 203: where there are business hours, the last day ends when business stops.
 *
 * @param sessions at least one, in order, none overlapping the next
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record OpeningHours(List<Session> sessions) {
    public OpeningHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a hall has opening hours");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
                throw new IllegalArgumentException("opening hours overlap or are out of order: " + sessions);
            }
        }
    }

    /** Nine to five with the midday break, as most halls of the source documents keep. */
    public static OpeningHours nineToFive() {
        return new OpeningHours(List.of(
                new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new Session(LocalTime.of(13, 0), LocalTime.of(17, 0))));
    }

    /** When business stops for the day. */
    public LocalTime closing() {
        return sessions.get(sessions.size() - 1).closes();
    }

    /** How long the hall is open on a working day. */
    public Duration perDay() {
        return sessions.stream()
                .map(session -> Duration.between(session.opens(), session.closes()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * One unbroken stretch of opening time.
     *
     * @param opens first moment
     * @param closes first moment after; later than {@code opens} on the same day
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Session(LocalTime opens, LocalTime closes) {
        public Session {
            Objects.requireNonNull(opens, "opens");
            Objects.requireNonNull(closes, "closes");
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("a session opens before it closes: " + opens + " to " + closes);
            }
        }
    }
}
