package org.onewindow.catalog.opendata;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;

/**
 * Versions of items as an Atom feed (RFC 4287), newest first. Links are references relative to the feed's own address, so that it holds
 * wherever the hall is reached.
 */
final class ItemsFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private ItemsFeed() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * One version.
     *
     * @param ref item and version
     * @param name what the item is called in that version
     * @param summary who gets it
     * @param from when it came into force
     */
    record Entry(DefinitionRef ref, LocalizedText name, LocalizedText summary, Instant from) {}

    /** The feed of {@code hall} with these {@code entries}; without any it was last changed at the beginning of time. */
    static String of(Hall hall, List<Entry> entries) {
        try {
            return new ItemsFeed().written(hall, entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is written into memory", e);
        }
    }

    private String written(Hall hall, List<Entry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", HallUrn.of(hall).feed());
        element("title", hall.name().zh());
        element(
                "updated",
                entries.stream()
                        .map(Entry::from)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement(ATOM, "author");
        element("name", hall.name().zh());
        xml.writeEndElement();
        element("rights", OpenItems.LICENCE.zh());
        link("self", "feed.atom");
        for (Entry entry : entries) {
            entry(hall, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void entry(Hall hall, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", HallUrn.of(hall).version(entry.ref()));
        element("title", entry.name().zh());
        element("updated", entry.from().toString());
        element("summary", entry.summary().zh());
        link("alternate", "/items/" + entry.ref().id());
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void link(String relation, String reference) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", reference);
    }
}
