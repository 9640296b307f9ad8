package org.onewindow.catalog.guide;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/**
 * One way in which the hall comes by a material without the applicant, or knows it already.
 *
 * @param kind which way
 * @param source kind of the data source; empty unless it is one
 * @param item the item that issues the paper, or for which it was handed in; absent for a data source
 * @param itemName what that item is called
 * @param number of the document that was issued, or of the application with which it was handed in; empty if it is nobody's in particular
 * @param on the day of it
 */
public record Had(
        Kind kind,
        String source,
        Optional<DefinitionRef> item,
        Optional<LocalizedText> itemName,
        String number,
        Optional<LocalDate> on) {
    /** Which way. */
    public enum Kind {
        /** A data source knows everything that the paper proves. */
        REGISTER,
        /** Another item of this hall issues it. */
        ISSUED_BY_THE_HALL,
        /** The hall has issued it to the applicant, and it is still good. */
        ISSUED_TO_THE_APPLICANT,
        /** The applicant has handed it in before. */
        HANDED_IN_BEFORE
    }
}
