package org.onewindow.core.work;

import java.time.Duration;

/** What became of one attempt. */
public sealed interface WorkResult {
    /** Done. */
    record Done() implements WorkResult {}

    /** The other side cannot be reached: to be tried again, until the age limit. No failure of the work. */
    record NotNow(String reason) implements WorkResult {}

    /** Not even tried, because it is known to be of no use for a while. No attempt. */
    record Postponed(String reason, Duration pause) implements WorkResult {}

    /** It cannot be done like this; five of these park it. */
    record Failed(String reason) implements WorkResult {}

    /** It is done. */
    static WorkResult done() {
        return new Done();
    }

    /** It could not be tried to the end. */
    static WorkResult notNow(String reason) {
        return new NotNow(reason);
    }

    /** It was not tried. */
    static WorkResult postponed(String reason, Duration pause) {
        return new Postponed(reason, pause);
    }

    /** It failed. */
    static WorkResult failed(String reason) {
        return new Failed(reason);
    }
}
