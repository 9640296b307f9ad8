package org.onewindow.adapters.materials.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.onewindow.forms.entry.ArchiveParts;
import org.onewindow.forms.entry.UnreadableException;

/** The text of an Office Open XML document (.docx): paragraphs, and the rows of its tables. For one document. */
final class WordText {
    private static final String BODY = "word/document.xml";

    private final StringBuilder text = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int tables;

    private WordText() {}

    static String of(byte[] file) throws UnreadableException, XMLStreamException {
        Map<String, byte[]> parts = ArchiveParts.of(file, BODY::equals);
        if (!parts.containsKey(BODY)) {
            throw new XMLStreamException("no body");
        }
        WordText reader = new WordText();
        reader.read(ArchiveParts.xml(parts.get(BODY)));
        return reader.text.toString();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        // The same drawing once more, for older programs.
        int inFallback = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean begins = event == XMLStreamConstants.START_ELEMENT;
            if (!begins && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("Fallback")) {
                inFallback += begins ? 1 : -1;
            } else if (inFallback == 0 && begins) {
                begin(element, xml);
            } else if (inFallback == 0) {
                end(element);
            }
        }
    }

    private void begin(String element, XMLStreamReader xml) throws XMLStreamException {
        switch (element) {
            case "tbl" -> tables++;
            case "t" -> say(xml.getElementText());
            case "tab" -> say(tables == 0 ? "\t" : " ");
            case "br", "cr" -> say(tables == 0 ? "\n" : " ");
            default -> {}
        }
    }

    /** A table within a cell is part of the cell. */
    private void end(String element) {
        switch (element) {
            case "tbl" -> tables--;
            case "p" -> say(tables == 0 ? "\n" : " ");
            case "tc" -> {
                if (tables == 1) {
                    row.add(FileText.oneLine(cell.toString()));
                    cell.setLength(0);
                }
            }
            case "tr" -> {
                if (tables == 1) {
                    text.append(String.join("\t", row)).append('\n');
                    row.clear();
                }
            }
            default -> {}
        }
    }

    private void say(String what) {
        (tables == 0 ? text : cell).append(what);
    }
}
