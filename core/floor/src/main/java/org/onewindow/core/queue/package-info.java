/**
 * 排队叫号: queues of the hall, tickets, calls, counters that are open or not, and how long it will take (R1.12).
 *
 * <p>A day of the queue is one chain of the ledger, {@code queue/2026-11-27}: who took, called, held or finished which ticket when. The
 * order in which people are called is {@link org.onewindow.core.queue.CallOrder}, what is foretold of their waiting is
 * {@link org.onewindow.core.queue.WaitForecast}; both are pure.
 */
@NullMarked
package org.onewindow.core.queue;

import org.jspecify.annotations.NullMarked;
