package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.onewindow.core.act.Sequences;
import org.onewindow.core.ledger.HallIdentity;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.item.ServiceItem;

/** Gives application numbers (办件编号): area, day, item, serial, check character. */
@ApplicationScoped
class ApplicationNumbers {
    private static final int SERIALS = 100_000;

    private final Sequences sequences;
    private final Instance<HallIdentity> hall;
    private final HallTime time;

    @Inject
    ApplicationNumbers(Sequences sequences, Instance<HallIdentity> hall, HallTime time) {
        this.sequences = sequences;
        this.hall = hall;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ApplicationNumbers() {
        this(null, null, null);
    }

    ApplicationNumber next(ServiceItem item, Instant at) {
        return next(item.ref().id(), at);
    }

    /** The next number of an item or bundle of that id; both are counted in one series, so that no two have the same. */
    ApplicationNumber next(String id, Instant at) {
        return ApplicationNumber.of(hall.get().areaCode()
                + time.dayOf(at).format(DateTimeFormatter.BASIC_ISO_DATE)
                + shortCode(id)
                + String.format(Locale.ROOT, "%05d", sequences.next("application_serial") % SERIALS));
    }

    /** The first four letters or digits of the item's id. */
    private static String shortCode(String itemId) {
        return (itemId.replace("-", "") + "0000").substring(0, 4).toUpperCase(Locale.ROOT);
    }
}
