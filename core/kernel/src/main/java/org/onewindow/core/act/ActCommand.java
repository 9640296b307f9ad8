package org.onewindow.core.act;

/**
 * What one act is asked to do: an immutable record whose components are the act's content.
 *
 * <p>Written as JSON, the whole command is what a repeated key is compared with, so a command carries no time and no random
 * value of its own making.
 */
public interface ActCommand {
    /** The client's key of this request. */
    IdempotencyKey key();
}
