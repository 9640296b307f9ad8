package org.onewindow.adapters.rest.api;

/** An answer that goes out with its version as {@code ETag}. */
interface Versioned {
    /** Counts the acts. */
    long version();
}
