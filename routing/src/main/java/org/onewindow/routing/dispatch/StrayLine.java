package org.onewindow.routing.dispatch;

import java.time.Instant;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/**
 * A message that came in where replies come in and is none, for those who watch them.
 *
 * @param from the department it was meant to come from; nothing proves that it does
 * @param place where it lies
 * @param why what is wrong with it
 * @param firstAt when it first came in, UTC
 * @param lastAt when it last came in, UTC
 * @param times how often it came in
 */
public record StrayLine(DepartmentId from, String place, Finding why, Instant firstAt, Instant lastAt, int times) {}
