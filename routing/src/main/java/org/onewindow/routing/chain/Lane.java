package org.onewindow.routing.chain;

import org.onewindow.spi.LocalizedText;

/**
 * 加急: how applications of a chain may go before others.
 *
 * <p>Whoever is expedited goes first at every post, but no ordinary task is passed in this way by more than {@code passedAtMost} others that came
 * later: then it is that one's turn.
 *
 * @param entitled whose applications may be expedited, and by what rule, in words
 * @param passedAtMost 0 to 20; 0 lets nobody pass, and leaves the shorter limits
 */
public record Lane(LocalizedText entitled, int passedAtMost) {
    /** How often, where the chain does not say it. */
    public static final int PASSED_AT_MOST = 3;
}
