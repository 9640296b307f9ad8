package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseReading;
import org.onewindow.forms.print.CaseForms;
import org.onewindow.forms.print.PrintedForm;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.item.ServiceItem;

/** 打印表单: a filled-in form on paper, ready for signature, for its owner and for desks alike (R1.6). */
@ApplicationScoped
class PrintedFormPages implements PageGroup {
    private final CaseReading cases;
    private final CaseForms forms;

    @Inject
    PrintedFormPages(CaseReading cases, CaseForms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedFormPages() {
        this(null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/forms/{id}", DocumentPages.signedIn(this::form))
                .get("/forms/{id}/pdf", DocumentPages.signedIn(this::pdf));
    }

    private CaseForms.Filled filled(Visit visit) {
        return Doors.found(cases.file(visit.path("id"), visit.scope()).flatMap(forms::of));
    }

    private Reply form(Visit visit) {
        CaseForms.Filled filled = filled(visit);
        return page(
                        filled.template(),
                        filled.data(),
                        filled.item(),
                        filled.file().applicant().name(),
                        filled.number(),
                        visit.locale())
                .with(
                        "pdf",
                        forms.printsFiles() ? "/forms/" + filled.file().view().id() + "/pdf" : "");
    }

    private Reply pdf(Visit visit) {
        return DocumentPages.download(forms.pdf(filled(visit), visit.locale()));
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
