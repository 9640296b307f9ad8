package org.onewindow.routing.task;

import java.time.Instant;
import org.onewindow.spi.identity.StaffId;

/**
 * 领取: who has taken up a task.
 *
 * @param by who
 * @param at since when, UTC
 */
public record Claim(StaffId by, Instant at) {}
