package org.onewindow.core.application;

import java.time.LocalDate;

/**
 * 失信记录: a deferred material that did not come although the applicant had undertaken it.
 *
 * @param application number of the application that was returned for it
 * @param on the day on which it was returned
 * @param countsUntil the last day on which it counts against another deferral
 */
record BrokenUndertaking(String application, LocalDate on, LocalDate countsUntil) {}
