package org.onewindow.catalog.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.definition.PublishedDefinitions;

/**
 * What is said when, in the hall in force: its own phrases, and the built-in ones where it has none of its own.
 *
 * <p><b>Errors.</b> {@link org.onewindow.core.act.DatabaseUnavailableException} if something has to be read and cannot be.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class Phrases {
    private final PublishedDefinitions published;
    private final PhraseBook builtIn = PhraseBook.builtIn();

    @Inject
    Phrases(PublishedDefinitions published) {
        this.published = published;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Phrases() {
        this(null);
    }

    /**
     * What is said at {@code moment}: to everybody first, then, in the order of {@link Visitor}, to those to whom it is said
     * otherwise or besides; nothing about fees of an item that has none.
     *
     * @param item id of the item that it is about, or empty
     */
    public List<Phrase> at(Moment moment, String item) {
        if (moment == Moment.FEE_DUE && isFree(item)) {
            return List.of();
        }
        Optional<PhraseBook> own = published.inForce(PhraseBook.class).stream().reduce(PhraseBook::with);
        boolean beside = own.map(PhraseBook::besideBuiltIn).orElse(true);
        return Stream.concat(
                        Stream.of(Optional.<Visitor>empty()),
                        Arrays.stream(Visitor.values()).map(Optional::of))
                .flatMap(visitor -> own
                        .flatMap(book -> book.find(moment, visitor, item))
                        .or(() -> beside ? builtIn.find(moment, visitor, item) : Optional.empty())
                        .stream())
                .toList();
    }

    private boolean isFree(String item) {
        return published
                .inForce(ImplementationEntry.class, item)
                .filter(entry -> entry.elements().fees().isEmpty())
                .isPresent();
    }
}
