package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.core.integrity.Invariant;

/** Document numbers (文号) are one unbroken series per organ, kind and year; a number that was given stays in the register. */
@ApplicationScoped
class DocumentNumbersHaveNoGaps implements Invariant {
    private static final Pattern IN_SERIES = Pattern.compile("(.+〔[0-9]{4}〕)([0-9]+)号");

    @Override
    public String claim() {
        return "the document numbers of each organ, kind and year run from 1 to the last one given, without gaps";
    }

    @Override
    public void check(EntityManager entities, Consumer<String> violations) {
        Map<String, BitSet> given = new TreeMap<>();
        entities.createQuery("select d.number from OfficialDocument d", String.class)
                .getResultStream()
                .map(IN_SERIES::matcher)
                .filter(Matcher::matches)
                .forEach(number -> given.computeIfAbsent(number.group(1), series -> new BitSet())
                        .set(Integer.parseInt(number.group(2))));
        entities.createQuery("select s from DocumentSeries s order by s.id", DocumentSeries.class)
                .getResultStream()
                .filter(series -> !isWhole(given.getOrDefault(series.id(), new BitSet()), series.last()))
                .forEach(series -> violations.accept("series " + series.id() + " to " + series.last()));
    }

    private static boolean isWhole(BitSet serials, int last) {
        return serials.cardinality() == last && serials.nextClearBit(1) == last + 1;
    }
}
