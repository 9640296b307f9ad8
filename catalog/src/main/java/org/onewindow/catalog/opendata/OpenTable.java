package org.onewindow.catalog.opendata;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table as open data: RFC 4180, UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. A cell that
 * a spreadsheet would run as a formula begins with an apostrophe instead.
 */
final class OpenTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final CsvMapper TABLES = new CsvMapper();
    private static final String RUNS = "=+-@\t\r\n＝＋－＠";

    private OpenTable() {}

    /** The table with its head. */
    static OpenFile of(List<String> head, Supplier<Stream<Stream<String>>> rows) {
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            SequenceWriter lines = TABLES.writer(SCHEMA).writeValues(text);
            lines.write(head);
            for (Iterator<Stream<String>> each = rows.get().iterator(); each.hasNext(); ) {
                lines.write(each.next().map(OpenTable::harmless).toList());
            }
            lines.flush();
        };
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && RUNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
