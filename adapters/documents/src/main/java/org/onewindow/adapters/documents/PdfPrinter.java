package org.onewindow.adapters.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.onewindow.core.document.DocumentTooLongException;

/**
 * Prints a page description as PDF/A-2u (ISO 19005-2): fonts embedded, every character readable as text, nothing loaded from outside.
 *
 * <p><b>Guaranteed.</b> The same page with the same {@link Identity} gives the same bytes.
 * <p><b>Threads.</b> Safe for use by several threads; one document is printed at a time, because they share the one parsed font.
 */
@ApplicationScoped
class PdfPrinter {
    /** The name of the font in the pages' styles. */
    static final String FONT_FAMILY = "document";

    private final MainFont font;
    private final byte[] colourProfile;
    private final ReentrantLock one = new ReentrantLock();

    @Inject
    PdfPrinter(MainFont font) {
        XRLog.setLoggerImpl(new PrinterLog());
        this.font = font;
        this.colourProfile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PdfPrinter() {
        this.font = null;
        this.colourProfile = new byte[0];
    }

    /** The characters of {@code text} that cannot be printed, each once. */
    List<String> lacking(String text) {
        return font.lacking(text);
    }

    /**
     * What a file says of itself. Taken from the document and not from the moment of printing.
     *
     * @param id the document's outside identifier, from which the file's identifier is made
     * @param title kind and number
     * @param organ in whose name it is issued
     * @param claim number and verification code, for whoever checks the file
     * @param language language tag, such as {@code zh-CN}
     * @param at when the document was written, UTC
     */
    record Identity(String id, String title, String organ, String claim, String language, Instant at) {
        /** For a copy that is no document of its own. */
        Identity withoutClaim() {
            return new Identity(id, title, organ, "", language, at);
        }
    }

    /**
     * Prints {@code page}.
     *
     * @param page well-formed XHTML; its pictures stand in it as {@code data:} addresses
     * @return the file
     * @throws DocumentTooLongException if it has more than {@value Limits#MOST_PAGES} pages
     */
    byte[] print(String page, Identity identity) {
        one.lock();
        try (PDDocument document = new PDDocument()) {
            PDFont embedded = font.in(document);
            set(page, document, embedded);
            if (document.getNumberOfPages() > Limits.MOST_PAGES) {
                throw new DocumentTooLongException(document.getNumberOfPages() + " pages", null);
            }
            SealPlace.leaveIn(document);
            identify(document, identity);
            // The first time the used shapes are gathered; only then the map of their characters can be put right.
            document.save(OutputStream.nullOutputStream());
            readable(embedded, page);
            ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /** A part of the font as a file of its own. */
    static final class Subset {
        private final byte[] file;
        private final Map<Integer, Integer> shapes;

        private Subset(byte[] file, Map<Integer, Integer> shapes) {
            this.file = file;
            this.shapes = shapes;
        }

        byte[] file() {
            return file;
        }

        /** Where in it each character's shape lies. */
        Map<Integer, Integer> shapes() {
            return shapes;
        }
    }

    /** The font with {@code characters} and no others. */
    Subset subset(Set<Integer> characters) {
        one.lock();
        try {
            Map<Integer, Integer> shapes = new TreeMap<>();
            return new Subset(font.subset(characters, shapes), shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    /** The outlines of the characters of {@code text}, one em high, in order. */
    List<Path2D> outlines(String text) {
        one.lock();
        try {
            List<Path2D> outlines = new ArrayList<>();
            for (int character : text.codePoints().toArray()) {
                outlines.add(font.outline(character));
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            one.unlock();
        }
    }

    private void set(String page, PDDocument document, PDFont embedded) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(colourProfile)
                .useFont(new PDFontSupplier(embedded), FONT_FAMILY);
        builder.withHtmlContent(page, null);
        builder.useExternalResourceAccessControl(
                (address, type) -> address == null || address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.toStream(new ByteArrayOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private void readable(PDFont embedded, String page) throws IOException {
        new ReadableText(page, font::shapeOf).writeTo(embedded.getCOSObject().getCOSStream(COSName.TO_UNICODE));
    }

    private static void identify(PDDocument document, Identity identity) throws IOException {
        Calendar at = GregorianCalendar.from(identity.at().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(identity.title());
        information.setAuthor(identity.organ());
        information.setCreationDate(at);
        information.setModificationDate(at);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(identity.language());
        document.getDocumentCatalog().setMetadata(metadata(document, identity, at));
        document.setDocumentId((long) identity.id().hashCode());
    }

    private static PDMetadata metadata(PDDocument document, Identity identity, Calendar at) throws IOException {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        try {
            PDFAIdentificationSchema conformance = metadata.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("U");
        } catch (BadFieldValueException e) {
            throw new IllegalStateException(e);
        }
        DublinCoreSchema description = metadata.createAndAddDublinCoreSchema();
        description.setTitle(identity.title());
        description.addCreator(identity.organ());
        description.setIdentifier(identity.claim());
        XMPBasicSchema dates = metadata.createAndAddXMPBasicSchema();
        dates.setCreateDate(at);
        dates.setModifyDate(at);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(metadata, text, true);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        PDMetadata stream = new PDMetadata(document);
        stream.importXMPMetadata(text.toByteArray());
        return stream;
    }
}
