package org.onewindow.forms.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an office document that is an archive inside (.xlsx, .docx, .ofd). What it unpacks to is limited while it is unpacked,
 * and of the XML in it neither document types nor entities are read.
 */
public final class ArchiveParts {
    private static final int MOST_UNPACKED = 32 << 20;
    private static final int MOST_ENTRIES = 2_000;

    private ArchiveParts() {}

    /**
     * The parts whose names are {@code wanted}; the others are counted and thrown away.
     *
     * @throws UnreadableException if it is damaged, or unpacks to too much
     */
    public static Map<String, byte[]> of(byte[] archive, Predicate<String> wanted) throws UnreadableException {
        Map<String, byte[]> parts = new HashMap<>();
        long left = MOST_UNPACKED;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableException(EntryCodes.UNPACKS_TOO_LARGE);
                }
                byte[] part = unpacked(zip, left);
                left -= part.length;
                if (wanted.test(entry.getName())) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableException(EntryCodes.DAMAGED);
        }
        return parts;
    }

    private static byte[] unpacked(InputStream entry, long left) throws IOException, UnreadableException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] portion = new byte[8192];
        for (int read = entry.read(portion); read >= 0; read = entry.read(portion)) {
            bytes.write(portion, 0, read);
            if (bytes.size() > left) {
                throw new UnreadableException(EntryCodes.UNPACKS_TOO_LARGE);
            }
        }
        return bytes.toByteArray();
    }

    /** Reads {@code part} as XML, without document type and entities. */
    public static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}
