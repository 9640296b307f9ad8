package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** The lines with the page's number are made by the style sheet, from the text's two halves and what stands between. */
    private static final String PLACES = "\\{[01]}";

    private final Layouts layouts;
    private final PdfPrinter printer;
    private final OfdWriter ofd;
    private final Limits limits;

    @Inject
    NoticePrinter(Layouts layouts, PdfPrinter printer, OfdWriter ofd, Limits limits) {
        this.layouts = layouts;
        this.printer = printer;
        this.ofd = ofd;
        this.limits = limits;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NoticePrinter() {
        this.layouts = null;
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
        return print(sheet, false, identityOf(sheet));
    }

    @Override
    public byte[] printLarge(NoticeSheet sheet) {
        return print(sheet, true, identityOf(sheet).withoutClaim());
    }

    private byte[] print(NoticeSheet sheet, boolean large, PdfPrinter.Identity identity) {
        String laidOut = layouts.set(
                layoutOf(sheet.kind()),
                Map.of(
                        "sheet", sheet,
                        "large", large,
                        "language", sheet.locale().toLanguageTag(),
                        "font", PdfPrinter.FONT_FAMILY,
                        "page", List.of(sheet.page().split(PLACES, -1)),
                        "code", QrPicture.of(sheet.applicationNumber()),
                        "check", QrPicture.of(sheet.claim().text())),
                sheet.locale());
        return limits.within(laidOut, () -> printer.print(laidOut, identity));
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
        return layouts.has(own) ? own : LAYOUT;
    }
}
