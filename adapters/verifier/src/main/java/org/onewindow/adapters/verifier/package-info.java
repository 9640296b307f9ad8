/**
 * Checks a hall's ledger (存证链) from outside: every entry of every chain, none skipped.
 *
 * <p>The format is specified in this module's README. The code follows that page and shares nothing with the code that writes
 * ledgers, so that one mistake cannot hide itself in both.
 */
@NullMarked
package org.onewindow.adapters.verifier;

import org.jspecify.annotations.NullMarked;
