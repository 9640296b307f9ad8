package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.time.TimeLimit;

/**
 * What else may happen at a step besides its answer.
 *
 * @param back earlier steps to which whoever is asked may send the application back (退回), by id
 * @param signers departments that whoever is asked may ask as well (加签)
 * @param silence the rule by which silence counts as consent once the limit has passed; absent if no rule says so
 * @param opinions which opinions must have been given before
 * @param expedited how long the answer may take where the application is expedited; absent if as long as otherwise
 */
public record StepTerms(
        List<String> back,
        Guests signers,
        Optional<LocalizedText> silence,
        Optional<OpinionsAre> opinions,
        Optional<TimeLimit> expedited) {
    /** Nothing else. */
    public static final StepTerms NONE =
            new StepTerms(List.of(), Guests.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    public StepTerms {
        back = List.copyOf(back);
    }
}
