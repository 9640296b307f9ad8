/**
 * 好差评、投诉、咨询、表扬: what people think of how they were served, and what the hall does about it (R1.10, R3.6, R6.2).
 *
 * <p>One row is the lock of all voices; the acts of a month are one chain of the ledger, {@code voices/2026-11}. Nothing here can be
 * deleted: there is no act for it, and an invariant holds every row against the chain.
 *
 * <p><b>Source.</b> 国办发〔2019〕51号 on the rating of government services: five levels, one rating for each visit or application, bad ones
 * followed up within a limit and the rate of it published.
 */
@NullMarked
package org.onewindow.core.voice;

import org.jspecify.annotations.NullMarked;
