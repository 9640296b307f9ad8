package org.onewindow.spi.seal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;

/**
 * What the seal on a file says.
 *
 * @param state whether there is one, and whether the file is as it was sealed
 * @param signer whom the seal's certificate names; absent if there is no seal that can be read
 * @param certificate serial number of the certificate, hexadecimal; absent likewise
 * @param at when it was sealed by the seal's own word, UTC; absent if it does not say
 * @param timeStamp when it existed at the latest by somebody else's word; absent if nobody says so
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record SealCheck(
        State state,
        Optional<String> signer,
        Optional<String> certificate,
        Optional<Instant> at,
        Optional<TimeStamp> timeStamp) {
    /** Whether a file is sealed, and still as it was then. */
    public enum State {
        /** Sealed, and unchanged since: the seal covers the whole file. */
        INTACT,
        /** Sealed, and changed since, or the seal itself is broken. */
        ALTERED,
        /** No seal. */
        UNSEALED
    }

    /**
     * 时间戳.
     *
     * @param authority whom the time stamp's certificate names
     * @param at the moment, UTC
     */
    public record TimeStamp(String authority, Instant at) {}

    public SealCheck {
        Objects.requireNonNull(state, "state");
    }

    /** A check that tells no more than its state. */
    public static SealCheck of(State state) {
        return new SealCheck(state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
