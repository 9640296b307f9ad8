package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.onewindow.core.document.IssuedDocuments;

/**
 * Writes documents in OFD (GB/T 33190-2016), from the pages as they were set for PDF: same look, text as text, the same font embedded.
 *
 * <p><b>Guaranteed.</b> The same pages and {@link PdfPrinter.Identity} give the same bytes.
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class OfdWriter {
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String FONT_FILE = "font.ttf";
    private static final int FONT_ID = 1;
    private static final int LAST_OF_BASIC_PLANE = 0xFFFF;
    private static final double MILLIMETRES = 25.4 / 72;

    private final PdfPrinter printer;

    @Inject
    OfdWriter(PdfPrinter printer) {
        this.printer = printer;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OfdWriter() {
        this(null);
    }

    /** {@code pdf}, which this module made, as an OFD file. */
    byte[] write(byte[] pdf, PdfPrinter.Identity identity) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Writing(document, identity, printer).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file under way. */
    private static final class Writing {
        private static final int FIRST_PICTURE = 1_000_000;

        private final PdfPrinter.Identity identity;
        private final PdfPrinter printer;
        private final List<List<OfdPage.Mark>> pages = new ArrayList<>();
        private final List<String> boxes = new ArrayList<>();
        private final Map<String, byte[]> entries = new LinkedHashMap<>();
        private final List<byte[]> pictures = new ArrayList<>();
        private int lastId = FONT_ID;

        Writing(PDDocument document, PdfPrinter.Identity identity, PdfPrinter printer) throws IOException {
            this.identity = identity;
            this.printer = printer;
            for (PDPage page : document.getPages()) {
                pages.add(OfdPage.marksOn(page));
                boxes.add("0 0 " + OfdPage.number(page.getMediaBox().getWidth() * MILLIMETRES) + " "
                        + OfdPage.number(page.getMediaBox().getHeight() * MILLIMETRES));
            }
        }

        private int id() {
            lastId++;
            return lastId;
        }

        byte[] bytes() throws IOException {
            PdfPrinter.Subset font = printer.subset(characters());
            entries.put("OFD.xml", xml(root()));
            entries.put("Doc_0/Document.xml", new byte[0]);
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < pages.size(); i++) {
                String place = "Pages/Page_" + i + "/Content.xml";
                list.append("<ofd:Page ID=\"" + id() + "\" BaseLoc=\"" + place + "\"/>");
                entries.put("Doc_0/" + place, xml(page(pages.get(i), boxes.get(i), font)));
            }
            entries.put("Doc_0/PublicRes.xml", xml(fonts()));
            entries.put("Doc_0/Res/" + FONT_FILE, font.file());
            StringBuilder media = new StringBuilder();
            for (int i = 0; i < pictures.size(); i++) {
                entries.put("Doc_0/Res/picture" + i + ".png", pictures.get(i));
                media.append("<ofd:MultiMedia ID=\"" + id(i) + "\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>picture"
                        + i + ".png</ofd:MediaFile></ofd:MultiMedia>");
            }
            entries.put(
                    "Doc_0/DocumentRes.xml",
                    xml("<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:MultiMedias>" + media
                            + "</ofd:MultiMedias></ofd:Res>"));
            entries.put("Doc_0/Document.xml", xml(document(list)));
            return zipped();
        }

        /** Pictures come after everything that is numbered as it comes. */
        private int id(int picture) {
            return FIRST_PICTURE + picture;
        }

        private Set<Integer> characters() {
            return pages.stream()
                    .flatMap(List::stream)
                    .filter(OfdPage.Text.class::isInstance)
                    .flatMap(mark -> ((OfdPage.Text) mark).characters().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private String root() {
            return "<ofd:OFD" + NAMESPACE + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                    + element("DocID", identity.id())
                    + element("Title", identity.title())
                    + element("Author", identity.organ())
                    + element(
                            "CreationDate",
                            identity.at().atZone(ZoneOffset.UTC).toLocalDate().toString())
                    + "<ofd:CustomDatas>" + IssuedDocuments.CLAIM_IN_OFD_BEGINS + escaped(identity.claim())
                    + IssuedDocuments.CLAIM_IN_OFD_ENDS + "</ofd:CustomDatas>"
                    + "</ofd:DocInfo>" + element("DocRoot", "Doc_0/Document.xml") + "</ofd:DocBody></ofd:OFD>";
        }

        private String document(StringBuilder list) {
            int most = pictures.isEmpty() ? lastId : id(pictures.size() - 1);
            return "<ofd:Document" + NAMESPACE + "><ofd:CommonData>"
                    + element("MaxUnitID", Integer.toString(most))
                    + "<ofd:PageArea>" + element("PhysicalBox", boxes.get(0)) + "</ofd:PageArea>"
                    + element("PublicRes", "PublicRes.xml")
                    + element("DocumentRes", "DocumentRes.xml")
                    + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>";
        }

        private static String fonts() {
            return "<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"" + FONT_ID
                    + "\" FontName=\"LXGW WenKai\" FamilyName=\"LXGW WenKai\">" + element("FontFile", FONT_FILE)
                    + "</ofd:Font></ofd:Fonts></ofd:Res>";
        }

        private String page(List<OfdPage.Mark> marks, String box, PdfPrinter.Subset font) {
            StringBuilder content = new StringBuilder("<ofd:Page" + NAMESPACE + "><ofd:Area>"
                    + element("PhysicalBox", box) + "</ofd:Area><ofd:Content><ofd:Layer ID=\"" + id()
                    + "\" Type=\"Body\">");
            for (OfdPage.Mark mark : marks) {
                content.append(
                        mark instanceof OfdPage.Text text
                                ? text(text, font)
                                : mark instanceof OfdPage.Path path
                                        ? path(path, box)
                                        : picture((OfdPage.Picture) mark));
            }
            return content.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
        }

        private String text(OfdPage.Text text, PdfPrinter.Subset font) {
            double first = text.starts().get(0);
            double last = text.starts().get(text.starts().size() - 1);
            StringBuilder steps = new StringBuilder();
            for (int i = 1; i < text.starts().size(); i++) {
                steps.append(OfdPage.number(text.starts().get(i) - text.starts().get(i - 1)))
                        .append(' ');
            }
            StringBuilder characters = new StringBuilder();
            StringBuilder shapes = new StringBuilder();
            for (int character : text.characters()) {
                if (character > LAST_OF_BASIC_PLANE) {
                    shapes.append("<ofd:CGTransform CodePosition=\"" + characters.length()
                            + "\" CodeCount=\"2\" GlyphCount=\"1\">"
                            + element("Glyphs", Integer.toString(font.shapes().get(character)))
                            + "</ofd:CGTransform>");
                }
                characters.appendCodePoint(character);
            }
            return "<ofd:TextObject ID=\"" + id() + "\" Boundary=\"" + OfdPage.number(first) + " "
                    + OfdPage.number(text.baseLine() - text.size()) + " "
                    + OfdPage.number(last - first + text.size()) + " "
                    + OfdPage.number(text.size() * 1.3) + "\" Font=\"" + FONT_ID + "\" Size=\""
                    + OfdPage.number(text.size()) + "\"><ofd:FillColor Value=\"" + text.colour() + "\"/>"
                    + shapes
                    + "<ofd:TextCode X=\"0\" Y=\"" + OfdPage.number(text.size()) + "\""
                    + (steps.isEmpty() ? "" : " DeltaX=\"" + steps.toString().strip() + "\"") + ">"
                    + escaped(characters.toString()) + "</ofd:TextCode></ofd:TextObject>";
        }

        private String path(OfdPage.Path path, String box) {
            boolean line = path.width() > 0;
            return "<ofd:PathObject ID=\"" + id() + "\" Boundary=\"" + box + "\" Stroke=\"" + line + "\" Fill=\""
                    + !line
                    + "\""
                    + (line ? " LineWidth=\"" + OfdPage.number(path.width()) + "\"" : "")
                    + (path.dashes().isEmpty() ? "" : " DashPattern=\"" + path.dashes() + "\"")
                    + "><ofd:" + (line ? "StrokeColor" : "FillColor") + " Value=\"" + path.colour() + "\"/>"
                    + element("AbbreviatedData", path.data()) + "</ofd:PathObject>";
        }

        private String picture(OfdPage.Picture picture) {
            pictures.add(picture.png());
            String width = OfdPage.number(picture.place().width());
            String height = OfdPage.number(picture.place().height());
            return "<ofd:ImageObject ID=\"" + id() + "\" Boundary=\""
                    + OfdPage.number(picture.place().x()) + " "
                    + OfdPage.number(picture.place().y()) + " " + width + " " + height + "\" ResourceID=\""
                    + id(pictures.size() - 1) + "\" CTM=\"" + width + " 0 0 " + height + " 0 0\"/>";
        }

        /** The first entry lies there as it is, so that whoever checks the file finds its claim without opening anything. */
        private byte[] zipped() throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
            try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    ZipEntry entry = new ZipEntry(each.getKey());
                    entry.setTimeLocal(identity.at()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDateTime()
                            .withNano(0));
                    if (each.getKey().equals("OFD.xml")) {
                        CRC32 sum = new CRC32();
                        sum.update(each.getValue());
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(each.getValue().length);
                        entry.setCrc(sum.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(each.getValue());
                    zip.closeEntry();
                }
            }
            return file.toByteArray();
        }

        private static byte[] xml(String content) {
            return (HEAD + content).getBytes(StandardCharsets.UTF_8);
        }

        private static String element(String name, String content) {
            return "<ofd:" + name + ">" + escaped(content) + "</ofd:" + name + ">";
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
