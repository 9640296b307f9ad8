/**
 * An act from outside in: who asks, one transaction, one ledger entry, one answer.
 *
 * <p>A desk's method is annotated {@link org.onewindow.core.act.Act}, takes one {@link org.onewindow.core.act.ActCommand} and
 * returns an {@link org.onewindow.core.act.Outcome}. There is no other way to change state.
 */
@NullMarked
package org.onewindow.core.act;

import org.jspecify.annotations.NullMarked;
