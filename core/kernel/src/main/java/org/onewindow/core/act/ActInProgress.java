package org.onewindow.core.act;

import java.time.Instant;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.identity.Role;

/**
 * The act that runs on this thread: what the ledger says of it besides its content.
 *
 * @param name which act
 * @param caller who asks
 * @param role the role by which the caller may, the first of the act's roles that the caller holds
 * @param key the client's key of the request
 * @param requestDigest SHA-256 of the act's name and its command as canonical JSON, 64 lower-case hexadecimal digits
 * @param at when the act began, whole microseconds; a row lock may make it wait, so another act's later time may already be on
 *     record
 */
public record ActInProgress(
        ActName name, Caller caller, Role role, IdempotencyKey key, String requestDigest, Instant at) {
    /** An act that this one does on its way: of the same caller, request and moment, under a key of its own. */
    ActInProgress part(ActName partName, IdempotencyKey partKey) {
        return new ActInProgress(partName, caller, role, partKey, requestDigest, at);
    }
}
