package org.onewindow.catalog.opendata;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.onewindow.core.hall.Hall;

/**
 * An Atom feed (RFC 4287), newest first. Links are references relative to the feed's own address, so that it holds
 * wherever the hall is reached.
 */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * One thing that is new.
     *
     * @param id its name, the same wherever the hall is reached
     * @param page where people read it, relative to the hall's address
     * @param since when it became so
     */
    record Entry(String id, String title, String summary, String page, Instant since) {}

    /**
     * What the feed is.
     *
     * @param id its name
     * @param title what people call it
     * @param self its own address, relative to itself
     */
    record Head(String id, String title, String self) {}

    /** The feed of {@code hall} with these {@code entries}; without any it was last changed at the beginning of time. */
    static String of(Hall hall, Head head, List<Entry> entries) {
        try {
            return new AtomFeed().written(hall, head, entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is written into memory", e);
        }
    }

    private String written(Hall hall, Head head, List<Entry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", head.id());
        element("title", head.title());
        element(
                "updated",
                entries.stream()
                        .map(Entry::since)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        xml.writeStartElement(ATOM, "author");
        element("name", hall.name().zh());
        xml.writeEndElement();
        element("rights", OpenItems.LICENCE.zh());
        link("self", head.self());
        for (Entry entry : entries) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void entry(Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", entry.since().toString());
        element("summary", entry.summary());
        link("alternate", entry.page());
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
