/**
 * 委托: who may act for whom, for which items, how far and how long, and on what evidence.
 *
 * <p>A mandate has a chain of its own on the ledger. {@link org.onewindow.core.mandate.MandateDesk} is where one is granted, recorded at
 * the counter and revoked; {@link org.onewindow.core.mandate.Mandates} where it is read. Whoever acts under one is a
 * {@link org.onewindow.core.act.Caller.Subject} who names both; the mandate is looked up again with every request, so that its end is felt
 * with the next one (G26).
 */
@NullMarked
package org.onewindow.core.mandate;

import org.jspecify.annotations.NullMarked;
