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
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.forms.print.PrintedForm;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.item.ServiceItem;

/** 打印表单: a filled-in form on paper, ready for signature, for its owner and for desks alike (R1.6). */
@ApplicationScoped
class PrintedFormPages implements PageGroup {
    private final CaseReading cases;
    private final PublishedForms forms;
    private final Drafts drafts;

    @Inject
    PrintedFormPages(CaseReading cases, PublishedForms forms, Drafts drafts) {
        this.cases = cases;
        this.forms = forms;
        this.drafts = drafts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedFormPages() {
        this(null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/forms/{id}", DocumentPages.signedIn(this::form));
    }

    /** A draft is printed on the form in force, by which it will be handed in; anything else on the form it was handed in by. */
    private Reply form(Visit visit) {
        CaseFile file = Doors.found(cases.file(visit.path("id"), visit.scope()));
        boolean draft = file.view().state() == ApplicationState.DRAFT;
        ServiceItem item = draft ? drafts.offered(file.item().ref().id()) : file.item();
        FormTemplate template = Doors.found(forms.version(item.form()));
        Map<String, Object> data = draft
                ? forms.carriedOver(item.form(), file.view().formData()).values()
                : file.view().formData();
        return page(
                template,
                data,
                item,
                file.applicant().name(),
                file.view().number().map(Object::toString).orElse(""),
                visit.locale());
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
                .with("number", number);
    }
}
