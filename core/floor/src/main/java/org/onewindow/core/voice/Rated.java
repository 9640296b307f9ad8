package org.onewindow.core.voice;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.spi.identity.SubjectId;

/**
 * What can be rated.
 *
 * @param kind a visit or an application
 * @param about its outside identifier
 * @param shownAs what the hall's people know it by
 * @param subject whose it is, if that is known
 * @param staff short name of who served, if it was one person
 * @param counter where
 * @param endedAt when it was over
 */
record Rated(
        RatedKind kind,
        String about,
        String shownAs,
        Optional<SubjectId> subject,
        Optional<String> staff,
        Optional<String> counter,
        Instant endedAt) {}
