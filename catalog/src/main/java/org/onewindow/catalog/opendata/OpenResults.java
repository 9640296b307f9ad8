package org.onewindow.catalog.opendata;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.application.PublishedResult;
import org.onewindow.core.application.PublishedResults;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;

/**
 * The results that a hall has published, as open data: personal data are masked, and what was withdrawn is not in it.
 *
 * @param licence what may be done with it
 * @param source the hall's name, to be named as the source
 * @param total how many results are public, those left out for their number included
 * @param results newest first
 */
public record OpenResults(LocalizedText licence, LocalizedText source, long total, List<PublishedResult> results) {
    private static final List<String> HEAD = List.of(
            "decisionNumber",
            "decision",
            "decidedOn",
            "publishedAt",
            "item",
            "version",
            "itemName",
            "itemNameEn",
            "department",
            "departmentName",
            "applicant",
            "creditCode",
            "fields",
            "source",
            "licence");

    public OpenResults {
        results = List.copyOf(results);
    }

    static OpenResults of(Hall hall, PublishedResults.Found found) {
        return new OpenResults(OpenItems.LICENCE, hall.name(), found.total(), found.results());
    }

    /** The same as a table; the fields that the form makes public stand in one cell. */
    OpenFile csv(Hall hall) {
        return OpenTable.of(HEAD, () -> results.stream().map(result -> row(result, hall)));
    }

    private Stream<String> row(PublishedResult result, Hall hall) {
        return Stream.of(
                result.number(),
                result.kind().name(),
                result.decidedOn().toString(),
                result.publishedAt().toString(),
                result.item().id(),
                Integer.toString(result.item().version()),
                result.itemName().zh(),
                result.itemName().en(),
                result.department().value(),
                hall.department(result.department())
                        .map(department -> department.name().zh())
                        .orElse(""),
                result.applicant(),
                result.creditCode().orElse(""),
                result.fields().stream()
                        .map(field -> field.label().zh() + "：" + field.value().zh())
                        .collect(Collectors.joining("; ")),
                source.zh(),
                licence.zh());
    }
}
