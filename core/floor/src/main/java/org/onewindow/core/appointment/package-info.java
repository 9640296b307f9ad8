/**
 * 办事预约: booking a slot of time, moving and cancelling it, not coming, and the ticket that it becomes on the day (R1.1).
 *
 * <p>What can be booked follows from {@code appointment.yaml}, the calendar of working days and the queues: see
 * {@link org.onewindow.core.appointment.SlotGrid}, which is pure. One row is the lock of all bookings, so no slot takes more than it
 * holds; the acts of a month are one chain of the ledger, {@code appointments/2026-11}. Checking in is an act of the queue's day.
 */
@NullMarked
package org.onewindow.core.appointment;

import org.jspecify.annotations.NullMarked;
