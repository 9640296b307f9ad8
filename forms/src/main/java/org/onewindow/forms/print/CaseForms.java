package org.onewindow.forms.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.document.Copy;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.ServiceItem;

/**
 * 打印表单: the filled-in forms of cases as they are printed for signature (R1.6), the same for pages and programs.
 *
 * <p><b>Threads.</b> Safe for use by several threads.
 */
@ApplicationScoped
public class CaseForms {
    /** Where whoever signs writes the day. */
    private static final LocalizedText DATE = new LocalizedText("日期：", "Date:");

    private final ItemCatalogue catalogue;
    private final PublishedForms forms;
    private final Instance<FormPrinter> printer;
    private final HallTime time;

    @Inject
    CaseForms(ItemCatalogue catalogue, PublishedForms forms, @Any Instance<FormPrinter> printer, HallTime time) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.printer = printer;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseForms() {
        this(null, null, null, null);
    }

    /**
     * The filled-in form of a case.
     *
     * @param item what is asked for, in the version whose form it is
     */
    public record Filled(CaseFile file, ServiceItem item, FormTemplate template, Map<String, Object> data) {
        public Filled {
            data = Map.copyOf(data);
        }

        /** Application number; empty before it is handed in. */
        public String number() {
            return file.view().number().map(Object::toString).orElse("");
        }

        @Override
        public String toString() {
            return "Filled[" + file.view().id() + "]";
        }
    }

    /**
     * What is printed of {@code file}: a draft on the form in force, by which it will be handed in; anything else on the form it was handed
     * in by. Empty for a draft of what can no longer be applied for.
     */
    public Optional<Filled> of(CaseFile file) {
        boolean draft = file.view().state() == ApplicationState.DRAFT;
        Optional<ServiceItem> item = draft ? catalogue.inForce(file.item().ref().id()) : Optional.of(file.item());
        Map<String, Object> data = file.view().formData();
        return item.flatMap(asked -> forms.version(asked.form())
                .map(template -> new Filled(
                        file,
                        asked,
                        template,
                        draft ? forms.carriedOver(asked.form(), data).values() : data)));
    }

    /** Whether the hall makes files of forms. */
    public boolean printsFiles() {
        return printer.isResolvable();
    }

    /** The PDF file of a form, made at once and not kept; or why there is none. */
    public Copy pdf(Filled filled, Locale locale) {
        String title = filled.template().name().in(locale);
        if (!printer.isResolvable()) {
            return Copy.missing(PrintedDocuments.noPrinter(title, DocumentFormat.PDF));
        }
        FormPrinter.Page page = new FormPrinter.Page(
                PrintedForm.of(filled.template(), filled.data(), locale),
                filled.item().name().in(locale),
                filled.file().applicant().name(),
                filled.number(),
                DATE.in(locale),
                locale,
                filled.file().view().id(),
                time.now());
        List<String> lacking = printer.get().lacking(page);
        return lacking.isEmpty()
                ? Copy.of(title, printer.get().print(page))
                : Copy.missing(PrintedDocuments.lacking(lacking));
    }
}
