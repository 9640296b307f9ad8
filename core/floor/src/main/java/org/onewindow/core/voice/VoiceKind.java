package org.onewindow.core.voice;

import java.util.Optional;
import org.onewindow.spi.time.TimeLimit;

/** What a voice is. */
public enum VoiceKind {
    /** 差评整改: what is done about a bad rating; begun by the hall itself. */
    RATING_FOLLOW_UP("PJ", 5),
    /** 投诉. */
    COMPLAINT("TS", 10),
    /** 咨询. */
    CONSULTATION("ZX", 3),
    /** 表扬: needs no answer. */
    PRAISE("BY", 0);

    private final String letters;
    private final int workingDays;

    VoiceKind(String letters, int workingDays) {
        this.letters = letters;
        this.workingDays = workingDays;
    }

    /** What its numbers begin with. */
    String letters() {
        return letters;
    }

    /** Within which time it is to be closed, counted from the day on which it is raised; empty if nothing is to be done. */
    public Optional<TimeLimit> limit() {
        return workingDays == 0 ? Optional.empty() : Optional.of(TimeLimit.workingDays(workingDays));
    }

    /** Whether people raise it themselves. */
    public boolean isRaised() {
        return this != RATING_FOLLOW_UP;
    }

    /** Whether it is closed with its answer; otherwise another person than the one who answered closes it. */
    boolean isClosedByItsAnswer() {
        return this == CONSULTATION;
    }
}
