package org.onewindow.routing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.identity.StaffId;

/** How colleagues and moments are named to colleagues. */
@ApplicationScoped
class StaffNames {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PublishedDefinitions published;

    @Inject
    StaffNames(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StaffNames() {
        this(null);
    }

    /** Name and id, or the id alone of somebody who has left. */
    String of(StaffId id) {
        return published
                .hall()
                .flatMap(hall -> hall.member(id))
                .map(member -> member.name().zh() + " (" + id + ")")
                .orElse(id.value());
    }

    /** The same of whoever answered; a department's person by the name that its system gave. */
    String of(Answerer answerer) {
        return answerer.staff().map(this::of).orElseGet(answerer::toString);
    }

    /** The hall's local time. */
    String at(Instant moment) {
        return MINUTE.format(moment.atZone(HallTime.ZONE));
    }
}
