package org.onewindow.core.people;

import java.time.Instant;
import org.onewindow.core.act.Caller;
import org.onewindow.spi.LocalizedText;

/**
 * Somebody who is signed in.
 *
 * @param caller who it is to the hall, with the roles of this moment
 * @param loginName the name signed in with
 * @param name what the screens call the person; of an applicant no more than the label
 * @param expiresAt when the person must sign in again at the latest, UTC
 */
public record SignedIn(Caller caller, String loginName, LocalizedText name, Instant expiresAt) {}
