package org.onewindow.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 预警: one warning as it stands on the ledger. Codes only, no personal data.
 *
 * @param card yellow or red
 * @param of which clock: PROMISED or STATUTORY of the application, or the id of a step of its chain
 * @param lastDay the last day of the limit it is about; a limit that moved later is warned of again
 */
public record Warning(Card card, String of, LocalDate lastDay) {
    private static final String BETWEEN = ", ";

    /** As the grounds of an entry have them. */
    public static String write(List<Warning> warnings) {
        return warnings.stream()
                .map(each -> each.card + " " + each.of + " " + each.lastDay)
                .collect(Collectors.joining(BETWEEN));
    }

    /** The warnings that {@link #write} has put into the grounds of an entry. */
    public static List<Warning> read(String grounds) {
        return Stream.of(grounds.split(BETWEEN, -1)).map(Warning::readOne).toList();
    }

    private static Warning readOne(String text) {
        String[] parts = text.split(" ", -1);
        return new Warning(Card.valueOf(parts[0]), parts[1], LocalDate.parse(parts[2]));
    }
}
