package org.onewindow.adapters.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.pebbletemplates.pebble.PebbleEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.onewindow.core.document.DocumentPrinter;
import org.onewindow.core.document.NoticeSheet;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.spi.notification.NoticeKind;

/**
 * Prints an official document as PDF/A-2u and as OFD: one layout for every kind, which a locality may replace, for all
 * kinds or for one.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class NoticePrinter implements DocumentPrinter {
    private static final String LAYOUT = "notice";
    private static final int QUIET_MODULES = 2;
    private static final int PIXELS_PER_MODULE = 4;
    /** The lines with the page's number are made by the style sheet, from the text's two halves and what stands between. */
    private static final String PLACES = "\\{[01]}";

    private final PebbleEngine engine;
    private final PdfPrinter printer;
    private final OfdWriter ofd;
    private final Limits limits;

    @Inject
    NoticePrinter(LocalLayouts layouts, PdfPrinter printer, OfdWriter ofd, Limits limits) {
        this.ofd = ofd;
        this.limits = limits;
        this.engine = new PebbleEngine.Builder()
                .loader(layouts.templates())
                .autoEscaping(true)
                .strictVariables(true)
                .build();
        this.printer = printer;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoticePrinter() {
        this.engine = null;
        this.printer = null;
        this.ofd = null;
        this.limits = null;
    }

    @Override
    public List<String> lacking(NoticeSheet sheet) {
        return printer.lacking(Stream.of(
                        Stream.of(sheet.organ(), sheet.title(), sheet.number(), sheet.addressee()),
                        sheet.body().stream(),
                        sheet.points().stream()
                                .flatMap(point -> Stream.concat(Stream.of(point.what()), point.more().stream())),
                        sheet.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.value())),
                        sheet.closing().stream(),
                        Stream.of(sheet.check()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining()));
    }

    @Override
    public Set<DocumentFormat> formats() {
        return EnumSet.allOf(DocumentFormat.class);
    }

    @Override
    public byte[] print(NoticeSheet sheet, DocumentFormat format) {
        byte[] pdf = print(sheet);
        return format == DocumentFormat.PDF ? pdf : limits.within("", () -> ofd.write(pdf, identityOf(sheet)));
    }

    @Override
    public byte[] print(NoticeSheet sheet) {
        String[] page = sheet.page().split(PLACES, -1);
        StringWriter text = new StringWriter(16 * 1024);
        try {
            engine.getTemplate(layoutOf(sheet.kind()))
                    .evaluate(
                            text,
                            Map.of(
                                    "sheet", sheet,
                                    "language", sheet.locale().toLanguageTag(),
                                    "font", PdfPrinter.FONT_FAMILY,
                                    "page", List.of(page),
                                    "code", code(sheet.applicationNumber()),
                                    "check", code(sheet.claim().text())),
                            sheet.locale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String laidOut = text.toString();
        return limits.within(laidOut, () -> printer.print(laidOut, identityOf(sheet)));
    }

    private static PdfPrinter.Identity identityOf(NoticeSheet sheet) {
        return new PdfPrinter.Identity(
                sheet.id(),
                sheet.title() + " " + sheet.number(),
                sheet.organ(),
                sheet.claim().text(),
                sheet.locale().toLanguageTag(),
                sheet.writtenAt());
    }

    /** A kind may have a layout of its own, {@code correction-notice.html}; the others share one. */
    private String layoutOf(NoticeKind kind) {
        String own = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return engine.getLoader().resourceExists(own) ? own : LAYOUT;
    }

    /** {@code content} as a QR code: the address of a picture that holds it. */
    private static String code(String content) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(drawn(modules), "png", picture);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + content.length(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(BitMatrix modules) {
        int side = modules.getWidth() * PIXELS_PER_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean dark = modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
                picture.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
