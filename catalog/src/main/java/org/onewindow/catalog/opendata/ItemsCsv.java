package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.spi.LocalizedText;

/**
 * The items as a table: RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. Several values
 * of one cell are parted by {@code "; "}. A cell that a spreadsheet would run as a formula begins with an apostrophe instead.
 */
final class ItemsCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    private static final List<String> HEAD = List.of(
            "id",
            "implementationCode",
            "version",
            "name",
            "nameEn",
            "department",
            "departmentEn",
            "type",
            "kind",
            "targets",
            "promisedAmount",
            "promisedUnit",
            "statutoryAmount",
            "statutoryUnit",
            "conditions",
            "conditionsEn",
            "procedure",
            "procedureEn",
            "materials",
            "materialsEn",
            "fees",
            "feesEn",
            "result",
            "resultEn",
            "places",
            "placesEn",
            "contact",
            "contactEn",
            "legalBasis",
            "source",
            "licence");

    private ItemsCsv() {}

    /** The table with its head. */
    static String of(OpenItems data) {
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (SequenceWriter rows = new CsvMapper().writer(schema).writeValues(text)) {
            rows.write(HEAD);
            for (OpenItem item : data.items()) {
                rows.write(row(item, data).map(ItemsCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> row(OpenItem item, OpenItems data) {
        return Stream.of(
                        Stream.of(item.id(), item.implementationCode(), Integer.toString(item.version())),
                        both(item.name()),
                        both(item.department()),
                        Stream.of(
                                item.type().name(),
                                item.kind().name(),
                                joined(item.targets().stream().map(Enum::name))),
                        Stream.of(
                                Integer.toString(item.promised().amount()),
                                item.promised().unit().name(),
                                Integer.toString(item.statutory().amount()),
                                item.statutory().unit().name()),
                        both(item.conditions()),
                        both(item.procedure()),
                        Stream.of(
                                joined(item.materials().stream().map(LocalizedText::zh)),
                                joined(item.materials().stream().map(LocalizedText::en))),
                        both(item.fees()),
                        both(item.result()),
                        both(item.places()),
                        both(item.contact()),
                        Stream.of(
                                joined(item.legalBasis().stream()),
                                data.source().zh(),
                                data.licence().zh()))
                .flatMap(part -> part);
    }

    private static Stream<String> both(LocalizedText text) {
        return Stream.of(text.zh(), text.en());
    }

    private static String joined(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
