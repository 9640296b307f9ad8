/** Chains of the ledger that begin anew every month, each with a lock: for what a hall does that is of no day and no application. */
@NullMarked
package org.onewindow.core.chain;

import org.jspecify.annotations.NullMarked;
