/** Chains as they grow, and what must never be possible in them. */
@NullMarked
package org.onewindow.core.ledger;

import org.jspecify.annotations.NullMarked;
