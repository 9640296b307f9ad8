package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.document.Copy;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.print.FormPrinter;
import org.onewindow.forms.print.PrintedForm;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;

/** 打印表单: a filled-in form on paper, ready for signature, for its owner and for desks alike (R1.6). */
@ApplicationScoped
class PrintedFormPages implements PageGroup {
    private final CaseReading cases;
    private final PublishedForms forms;
    private final Drafts drafts;
    private final Instance<FormPrinter> printer;
    private final Messages texts;
    private final HallTime time;

    @Inject
    PrintedFormPages(
            CaseReading cases,
            PublishedForms forms,
            Drafts drafts,
            @Any Instance<FormPrinter> printer,
            Messages texts,
            HallTime time) {
        this.cases = cases;
        this.forms = forms;
        this.drafts = drafts;
        this.printer = printer;
        this.texts = texts;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedFormPages() {
        this(null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/forms/{id}", DocumentPages.signedIn(this::form))
                .get("/forms/{id}/pdf", DocumentPages.signedIn(this::pdf));
    }

    /** What is printed: a draft on the form in force, by which it will be handed in; anything else on the form it was handed in by. */
    private record Filled(CaseFile file, ServiceItem item, FormTemplate template, Map<String, Object> data) {
        String number() {
            return file.view().number().map(Object::toString).orElse("");
        }
    }

    private Filled filled(Visit visit) {
        CaseFile file = Doors.found(cases.file(visit.path("id"), visit.scope()));
        boolean draft = file.view().state() == ApplicationState.DRAFT;
        ServiceItem item = draft ? drafts.offered(file.item().ref().id()) : file.item();
        FormTemplate template = Doors.found(forms.version(item.form()));
        Map<String, Object> data = draft
                ? forms.carriedOver(item.form(), file.view().formData()).values()
                : file.view().formData();
        return new Filled(file, item, template, data);
    }

    private Reply form(Visit visit) {
        Filled filled = filled(visit);
        return page(
                        filled.template(),
                        filled.data(),
                        filled.item(),
                        filled.file().applicant().name(),
                        filled.number(),
                        visit.locale())
                .with(
                        "pdf",
                        printer.isResolvable()
                                ? "/forms/" + filled.file().view().id() + "/pdf"
                                : "");
    }

    private Reply pdf(Visit visit) {
        Filled filled = filled(visit);
        String title = filled.template().name().in(visit.locale());
        if (!printer.isResolvable()) {
            return DocumentPages.download(
                    Copy.missing(Finding.error(PrintedDocuments.NO_PRINTER, "", title, DocumentFormat.PDF.name())));
        }
        FormPrinter.Page page = new FormPrinter.Page(
                PrintedForm.of(filled.template(), filled.data(), visit.locale()),
                filled.item().name().in(visit.locale()),
                filled.file().applicant().name(),
                filled.number(),
                texts.text("form.printed.date", visit.locale()),
                visit.locale(),
                filled.file().view().id(),
                time.now());
        List<String> lacking = printer.get().lacking(page);
        return DocumentPages.download(
                lacking.isEmpty()
                        ? Copy.of(title, printer.get().print(page))
                        : Copy.missing(Finding.error(PrintedDocuments.LACKING, "", String.join(" ", lacking))));
    }

    /** The page of a form with {@code data} in it; {@code number} is empty before it is handed in. */
    static Reply.Page page(
            FormTemplate template,
            Map<String, Object> data,
            ServiceItem item,
            String applicant,
            String number,
            Locale locale) {
        return Reply.page("printed-form")
                .with("sheet", PrintedForm.of(template, data, locale))
                .with("item", item)
                .with("applicant", applicant)
                .with("number", number)
                .with("pdf", "");
    }
}
