package org.onewindow.adapters.materials.view;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.onewindow.forms.entry.ArchiveParts;

/** The text of an XML file: each attribute and each element that has a text of its own, behind its name. */
final class XmlText {
    private XmlText() {}

    static String of(byte[] file) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Deque<StringBuilder> open = new ArrayDeque<>();
        XMLStreamReader xml = ArchiveParts.xml(file);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new StringBuilder());
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        say(xml.getAttributeLocalName(i), xml.getAttributeValue(i), text);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT ->
                    say(xml.getLocalName(), open.pop().toString(), text);
                default -> {}
            }
        }
        return text.toString();
    }

    private static void say(String name, String value, StringBuilder text) {
        String line = FileText.oneLine(value);
        if (!line.isEmpty()) {
            text.append(name).append('：').append(line).append('\n');
        }
    }
}
