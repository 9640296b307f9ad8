package org.onewindow.core.voice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A rating as the hall's people see it; who gave it is in none of them.
 *
 * @param id outside identifier
 * @param kind what it is about
 * @param about number of the ticket, or outside identifier of the application; absent for the rated clerk
 * @param level how good
 * @param words what was said besides; empty if nothing was
 * @param staff short name of the rated clerk, as on record, also of one who is no longer of the hall; absent if no one person was
 * @param day on which it was given
 * @param doubts why it should be looked at
 */
public record RatingLine(
        String id,
        RatedKind kind,
        Optional<String> about,
        RatingLevel level,
        String words,
        Optional<String> staff,
        LocalDate day,
        Set<RatingDoubt> doubts) {
    public RatingLine {
        doubts = Set.copyOf(doubts);
    }
}
