package org.onewindow.adapters.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.finding.Finding;

/** Reads what a desk's form must say before there is an act to try; what is missing is said beside its field. */
final class Chosen {
    private static final int WRONG = 422;

    private Chosen() {}

    /** The constant that the field names. */
    static <E extends Enum<E>> Optional<E> of(E[] all, Visit visit, String field) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(visit.field(field)))
                .findFirst();
    }

    /** The day that the field names; {@code otherwise} if it was left empty. */
    static Optional<LocalDate> day(Visit visit, String field, LocalDate otherwise) {
        if (visit.field(field).isBlank()) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(LocalDate.parse(visit.field(field).strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // told beside the field
        }
    }

    /** Acts with what was chosen, or shows the page again and says that nothing was. */
    static <T> Reply then(Optional<T> chosen, String code, String subject, CasePage page, Function<T, Outcome<?>> act) {
        return chosen.<Reply>map(value -> page.after(act.apply(value))).orElseGet(() -> wrong(code, subject, page));
    }

    /** The page again with one thing that is wrong. */
    static Reply wrong(String code, String subject, CasePage page) {
        return page.show().get().status(WRONG).with("findings", List.of(Finding.error(code, subject)));
    }
}
