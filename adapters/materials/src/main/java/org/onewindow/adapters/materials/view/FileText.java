package org.onewindow.adapters.materials.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.onewindow.forms.entry.Spreadsheet;
import org.onewindow.forms.entry.Table;
import org.onewindow.forms.entry.UnreadableException;

/**
 * The texts of files that are data rather than pages: spreadsheets, documents, fixed-layout documents, XML. Line by line, cells of a
 * row apart by tabs, and each row of a spreadsheet in the line of its number. Runs in the viewer's own process.
 */
final class FileText {
    /** Reads one kind of file. */
    @FunctionalInterface
    private interface Reader {
        String read(byte[] file) throws UnreadableException, XMLStreamException;
    }

    private static final Map<String, Reader> READERS = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileText::spreadsheet,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            WordText::of,
            "application/ofd",
            OfdText::of,
            "application/xml",
            XmlText::of);

    private FileText() {}

    /** Whether files of that media type are read here. */
    static boolean reads(String mediaType) {
        return READERS.containsKey(mediaType);
    }

    /**
     * The text of {@code file}.
     *
     * @throws UnreadableException if the archive is damaged, or unpacks to too much
     * @throws XMLStreamException if the XML in it is damaged
     */
    static String of(String mediaType, byte[] file) throws UnreadableException, XMLStreamException {
        return READERS.get(mediaType).read(file);
    }

    /** What formulas say is neither computed nor believed: their cells are empty. */
    private static String spreadsheet(byte[] file) throws UnreadableException {
        return Spreadsheet.read(file).tables().stream()
                .map(Table::rows)
                .flatMap(List::stream)
                .map(row -> row.stream().map(FileText::oneLine).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** A cell stays in its line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
