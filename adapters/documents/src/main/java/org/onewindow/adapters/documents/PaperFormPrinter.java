package org.onewindow.adapters.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.forms.print.FormPrinter;
import org.onewindow.forms.print.PrintedForm;

/**
 * Prints forms that are filled back, ready for signature, as PDF/A-2u: {@code form.html}, which a locality may replace.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
class PaperFormPrinter implements FormPrinter {
    private static final String LAYOUT = "form";

    private final Layouts layouts;
    private final PdfPrinter printer;
    private final Limits limits;

    @Inject
    PaperFormPrinter(Layouts layouts, PdfPrinter printer, Limits limits) {
        this.layouts = layouts;
        this.printer = printer;
        this.limits = limits;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PaperFormPrinter() {
        this(null, null, null);
    }

    @Override
    public List<String> lacking(Page page) {
        PrintedForm form = page.form();
        return printer.lacking(Stream.of(
                        Stream.of(
                                form.title(),
                                page.item(),
                                page.applicant(),
                                form.note().orElse("")),
                        form.signatures().stream(),
                        form.sections().stream().flatMap(PaperFormPrinter::texts))
                .flatMap(texts -> texts)
                .collect(Collectors.joining()));
    }

    private static Stream<String> texts(PrintedForm.Section section) {
        return Stream.of(
                        Stream.of(section.label()),
                        section.lines().stream()
                                .flatMap(line -> line.cells().stream())
                                .flatMap(cell -> Stream.of(cell.label(), cell.value())),
                        section.tables().stream()
                                .flatMap(table -> Stream.concat(
                                        Stream.concat(Stream.of(table.label()), table.columns().stream()),
                                        table.rows().stream().flatMap(List::stream))))
                .flatMap(texts -> texts);
    }

    @Override
    public byte[] print(Page page) {
        String laidOut = layouts.set(
                LAYOUT,
                Map.of(
                        "page",
                        page,
                        "language",
                        page.locale().toLanguageTag(),
                        "font",
                        PdfPrinter.FONT_FAMILY,
                        "code",
                        page.number().isEmpty() ? "" : QrPicture.of(page.number())),
                page.locale());
        PdfPrinter.Identity identity = new PdfPrinter.Identity(
                page.id(),
                page.form().title(),
                page.applicant(),
                "",
                page.locale().toLanguageTag(),
                page.at());
        return limits.within(laidOut, () -> printer.print(laidOut, identity));
    }
}
