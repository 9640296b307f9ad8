package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as open data: RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. A cell that
 * a spreadsheet would run as a formula begins with an apostrophe instead.
 */
final class OpenTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    private OpenTable() {}

    /** The table with its head. */
    static String of(List<String> head, Stream<Stream<String>> rows) {
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (SequenceWriter lines = new CsvMapper().writer(schema).writeValues(text)) {
            lines.write(head);
            for (Iterator<Stream<String>> each = rows.iterator(); each.hasNext(); ) {
                lines.write(each.next().map(OpenTable::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
