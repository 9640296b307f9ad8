package org.onewindow.catalog.checker;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.core.time.HallTime;

/** The day on which an item is to be reviewed has not passed (R2.4), and its days are days of the calendar. */
final class ReviewIsAhead implements ItemRule {
    private static final List<String> DAYS =
            List.of("/upkeep/reviewOn", "/upkeep/effectiveFrom", "/upkeep/cancelledFrom");

    private final Clock clock;

    ReviewIsAhead(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HallTime.ZONE);
        item.elements()
                .upkeep()
                .reviewOn()
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> findings.warning("OW-CAT-1606", item.document(), "/upkeep/reviewOn", day.toString()));
        List<Optional<LocalDate>> read = List.of(
                item.elements().upkeep().reviewOn(),
                item.elements().upkeep().effectiveFrom(),
                item.elements().upkeep().cancelledFrom());
        for (int i = 0; i < DAYS.size(); i++) {
            String written = item.document().tree().at(DAYS.get(i)).asText("");
            if (!written.isEmpty() && read.get(i).isEmpty()) {
                findings.error("OW-CAT-1607", item.document(), DAYS.get(i), written);
            }
        }
    }
}
