package org.onewindow.catalog.element;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;

/**
 * 政策解读: what a rule behind the item means in plain words, the same for everybody who asks (R1.2, R3.3). It belongs to one version of
 * the item, for it is proposed, approved and brought into force with it.
 *
 * @param title what it is about
 * @param text what the rule means
 * @param source who says so, such as the body that made the rule; in no version that is in force is it missing
 * @param publishedOn when it was said; never missing either
 * @param document title and number of the rule that is interpreted; or empty
 * @param address where the whole of it is, https; or empty
 */
public record Interpretation(
        LocalizedText title,
        LocalizedText text,
        Optional<LocalizedText> source,
        Optional<LocalDate> publishedOn,
        String document,
        String address) {}
