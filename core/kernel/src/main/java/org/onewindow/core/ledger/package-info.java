/**
 * 存证链: one hash chain per application that proves who did what, when, on which grounds.
 *
 * <p>State rows are the truth; the ledger is their proof. Each act appends one entry, in the act's transaction. The format is
 * specified in the README of {@code adapters/verifier}, whose program shares no code with this writer.
 */
@NullMarked
package org.onewindow.core.ledger;

import org.jspecify.annotations.NullMarked;
