package org.onewindow.adapters.materials.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.onewindow.forms.entry.ArchiveParts;
import org.onewindow.forms.entry.UnreadableException;

/**
 * The text of a fixed-layout document (.ofd), line by line as it stands on the page.
 *
 * <p>Read here and not by ofdrw-reader, which unpacks an archive onto the disk whatever its size, and reads document types.
 *
 * <p><b>Source.</b> GB/T 33190-2016, 7.4 (entry file), 7.5 (document), 7.7 (page), 11.3 (text).
 */
final class OfdText {
    private static final int MOST_PAGES = 50;
    /** Base lines nearer than this, in millimetres, are one. */
    private static final double SAME_LINE = 1.0;
    /** Widths of characters and gaps, in sizes of the font. */
    private static final double NARROW = 0.55;

    private static final double GAP_OF_WORDS = 0.3;
    private static final double GAP_OF_CELLS = 1.5;
    private static final int FIRST_WIDE = 0x2e80;

    private final Map<String, byte[]> parts;

    private OfdText(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static String of(byte[] file) throws UnreadableException, XMLStreamException {
        return new OfdText(ArchiveParts.of(file, name -> name.endsWith(".xml"))).text();
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (String root : texts("OFD.xml", "DocRoot")) {
            String document = root.replaceFirst("^/", "");
            String folder = document.substring(0, document.lastIndexOf('/') + 1);
            List<String> pages = attributes(document, "Page", "BaseLoc");
            for (String page : pages.subList(0, Math.min(pages.size(), MOST_PAGES))) {
                text.append(lines(runs(page.startsWith("/") ? page.substring(1) : folder + page)));
            }
        }
        return text.toString();
    }

    private XMLStreamReader part(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new XMLStreamException("no such part");
        }
        return ArchiveParts.xml(part);
    }

    private List<String> texts(String part, String element) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = part(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                texts.add(xml.getElementText().strip());
            }
        }
        return texts;
    }

    private List<String> attributes(String part, String element, String attribute) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        XMLStreamReader xml = part(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)
                    && xml.getAttributeValue(null, attribute) != null) {
                values.add(xml.getAttributeValue(null, attribute));
            }
        }
        return values;
    }

    /** Some characters of one line, in millimetres from the upper left corner. */
    private record Run(double x, double y, double size, String text) {
        double end() {
            return x
                    + text.codePoints()
                            .mapToDouble(c -> c >= FIRST_WIDE ? size : size * NARROW)
                            .sum();
        }
    }

    private List<Run> runs(String page) throws XMLStreamException {
        List<Run> runs = new ArrayList<>();
        XMLStreamReader xml = part(page);
        double[] box = {0, 0};
        double size = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("TextObject")) {
                box = numbers(xml.getAttributeValue(null, "Boundary"));
                size = number(xml.getAttributeValue(null, "Size"));
            } else if (xml.getLocalName().equals("TextCode")) {
                double x = box[0] + number(xml.getAttributeValue(null, "X"));
                double y = box[1] + number(xml.getAttributeValue(null, "Y"));
                runs.add(new Run(x, y, size, xml.getElementText()));
            }
        }
        return runs;
    }

    private static double number(String text) {
        return text == null ? 0 : Double.parseDouble(text.strip());
    }

    private static double[] numbers(String box) throws XMLStreamException {
        double[] numbers = Stream.of(String.valueOf(box).strip().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length < 2) {
            throw new XMLStreamException("no place");
        }
        return numbers;
    }

    private static String lines(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        List<Run> line = new ArrayList<>();
        for (Run run : runs.stream().sorted(Comparator.comparing(Run::y)).toList()) {
            if (!line.isEmpty() && run.y - line.get(0).y > SAME_LINE) {
                text.append(line(line)).append('\n');
                line.clear();
            }
            line.add(run);
        }
        return text.append(line(line)).append('\n').toString();
    }

    private static String line(List<Run> runs) {
        StringBuilder line = new StringBuilder();
        double end = Double.NaN;
        for (Run run : runs.stream().sorted(Comparator.comparing(Run::x)).toList()) {
            double gap = run.x - end;
            line.append(gap > run.size * GAP_OF_CELLS ? "\t" : gap > run.size * GAP_OF_WORDS ? " " : "")
                    .append(run.text);
            end = run.end();
        }
        return line.toString();
    }
}
