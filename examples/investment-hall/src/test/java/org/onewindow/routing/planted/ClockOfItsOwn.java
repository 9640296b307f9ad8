package org.onewindow.routing.planted;

import java.time.Instant;

/** Planted. */
public class ClockOfItsOwn {
    /** Planted. */
    public Instant read() {
        return Instant.now();
    }
}
