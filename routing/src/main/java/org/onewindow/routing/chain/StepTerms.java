package org.onewindow.routing.chain;

import java.util.List;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * What else may happen at a step besides its answer.
 *
 * @param back earlier steps to which whoever is asked may send the application back (退回), by id
 * @param signers departments that whoever is asked may ask as well (加签)
 * @param silence the rule by which silence counts as consent once the limit has passed; absent if no rule says so
 * @param opinions which opinions must have been given before
 */
public record StepTerms(
        List<String> back, Guests signers, Optional<LocalizedText> silence, Optional<OpinionsAre> opinions) {
    /** Nothing else. */
    public static final StepTerms NONE = new StepTerms(List.of(), Guests.NONE, Optional.empty(), Optional.empty());

    public StepTerms {
        back = List.copyOf(back);
    }
}
