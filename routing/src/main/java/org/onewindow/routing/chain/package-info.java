/**
 * Approval chains (审批链): what {@code chains/*.yaml} say, as an immutable graph that is walked step by step.
 *
 * <p>{@link org.onewindow.routing.chain.Chain} is a tree of {@link org.onewindow.routing.chain.Block}s: steps, groups (one after
 * the other) and parallel blocks with a {@link org.onewindow.routing.chain.Join}. A {@link
 * org.onewindow.routing.chain.Position} says which steps are open or done; {@link org.onewindow.routing.chain.Chain#start} and
 * {@link org.onewindow.routing.chain.Chain#answer} lead from one position to the next. Plain Java, no container, no database.
 */
@NullMarked
package org.onewindow.routing.chain;

import org.jspecify.annotations.NullMarked;
