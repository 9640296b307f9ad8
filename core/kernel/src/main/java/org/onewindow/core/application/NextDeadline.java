package org.onewindow.core.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.onewindow.spi.application.ActName;

/** What falls due next on an application, and when; the scanner of deadlines asks for it. */
@Embeddable
public class NextDeadline {
    @Enumerated(EnumType.STRING)
    @Column(name = "next_deadline_act")
    private ActName act = ActName.RECORD_DEADLINE;

    @Column(name = "next_deadline_at")
    private Instant dueAt = Instant.EPOCH;

    protected NextDeadline() {}

    static NextDeadline of(ActName act, Instant dueAt) {
        NextDeadline next = new NextDeadline();
        next.act = act;
        next.dueAt = dueAt;
        return next;
    }

    Instant dueAt() {
        return dueAt;
    }
}
