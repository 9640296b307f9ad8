package org.onewindow.core.application;

import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.application.PaperDates;

/**
 * One material that somebody brings to the counter on paper.
 *
 * @param requirement id of the material requirement
 * @param seen originals that are only looked at and given back (查验原件), 0 to 999
 * @param originals originals that stay, 0 to 999
 * @param duplicates copies that stay, 0 to 999
 * @param dates that it bears, as far as the item asks for them
 */
public record BroughtPaper(String requirement, int seen, int originals, int duplicates, Optional<PaperDates> dates) {
    public BroughtPaper {
        Objects.requireNonNull(dates, "dates");
    }
}
