package org.onewindow.catalog.element;

import java.util.List;

/**
 * The elements of the national item list that the hall's handling does not depend on; together with the
 * {@linkplain org.onewindow.spi.item.ServiceItem service item} they are all of them. Source: GB/T 39046-2020, table 4, and the national
 * exchange tables. Immutable.
 *
 * @param layers where it stands in the catalogue
 * @param authority who has the power
 * @param handling how it can be handled
 * @param specialProcedures what may stop its clock
 * @param fees what it costs; empty if nothing
 * @param result what comes out of it
 * @param intermediaries what must be had from elsewhere before
 * @param topics under which headings it is found
 * @param questions what people ask often
 * @param interpretations what the rules behind it mean
 * @param ways ways to the hall, and notes to the limits
 * @param specification what its published specification says besides
 * @param upkeep who keeps it right
 */
public record ItemElements(
        CatalogueLayers layers,
        Authority authority,
        Handling handling,
        List<SpecialProcedure> specialProcedures,
        List<Fee> fees,
        ResultElements result,
        List<Intermediary> intermediaries,
        Topics topics,
        List<FrequentQuestion> questions,
        List<Interpretation> interpretations,
        Ways ways,
        Specification specification,
        Upkeep upkeep) {
    public ItemElements {
        specialProcedures = List.copyOf(specialProcedures);
        fees = List.copyOf(fees);
        intermediaries = List.copyOf(intermediaries);
        questions = List.copyOf(questions);
        interpretations = List.copyOf(interpretations);
    }
}
