package org.onewindow.core.queue;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.identity.SubjectId;

/**
 * A visit that was served, for those who ask how it was.
 *
 * @param ticket outside identifier of its ticket
 * @param number what was called, with the day, such as {@code 2026-11-27 A007}
 * @param subject whose visit it was, if that is known
 * @param staff short name of who served last
 * @param counter where
 * @param endedAt when it was over
 */
public record ServedVisit(
        String ticket, String number, Optional<SubjectId> subject, String staff, String counter, Instant endedAt) {}
