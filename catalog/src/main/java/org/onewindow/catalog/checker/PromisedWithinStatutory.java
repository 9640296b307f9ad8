package org.onewindow.catalog.checker;

import org.onewindow.catalog.item.ItemFile;
import org.onewindow.core.definition.DefinitionSet;
import org.onewindow.core.definition.FindingSink;
import org.onewindow.spi.time.TimeLimit;

/** A department may promise less time than the law allows, never more. */
final class PromisedWithinStatutory implements ItemRule {
    @Override
    public void check(ItemFile item, DefinitionSet all, FindingSink findings) {
        TimeLimit promised = item.limits().promised();
        TimeLimit statutory = item.limits().statutory();
        if (surelyLonger(promised, statutory)) {
            findings.error("OW-CAT-1101", item.document(), "/limits/promised", words(promised), words(statutory));
        } else if (promised.unit() != statutory.unit() && longest(promised) > shortest(statutory)) {
            findings.warning("OW-CAT-1102", item.document(), "/limits/promised", words(promised), words(statutory));
        }
    }

    private static boolean surelyLonger(TimeLimit promised, TimeLimit statutory) {
        return promised.unit() == statutory.unit()
                ? promised.amount() > statutory.amount()
                : shortest(promised) > longest(statutory);
    }

    private static String words(TimeLimit limit) {
        return limit.amount() + " " + limit.unit();
    }

    /** The fewest calendar days that a limit can take. */
    private static double shortest(TimeLimit limit) {
        int amount = limit.amount();
        return switch (limit.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> amount;
            case WORKING_HOUR, HOUR -> amount / 24.0;
            case MONTH -> 28.0 * amount;
            case YEAR -> 365.0 * amount;
        };
    }

    /** A bound on the calendar days that a limit can take: with the longest holidays, and working days of four hours. */
    private static double longest(TimeLimit limit) {
        int amount = limit.amount();
        if (amount == 0) {
            return 0;
        }
        return switch (limit.unit()) {
            case WORKING_DAY -> 2.0 * amount + 10;
            case WORKING_HOUR -> amount / 2.0 + 10;
            case HOUR -> amount / 24.0;
            case CALENDAR_DAY -> amount + 10.0;
            case MONTH -> 31.0 * amount + 10;
            case YEAR -> 366.0 * amount + 10;
        };
    }
}
