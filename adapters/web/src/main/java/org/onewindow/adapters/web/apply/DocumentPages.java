package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.ProblemException;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.document.NoticeSheets;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.Explanation;
import org.onewindow.core.time.ExplanationText;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.store.ContentRef;

/** What belongs to an application and is read by its owner and by desks alike: documents, files, and why it is due when it is. */
@ApplicationScoped
class DocumentPages implements PageGroup {
    private final CaseReading cases;
    private final NoticeSheets sheets;
    private final PrintedDocuments printed;
    private final ExplanationText explanations;
    private final MaterialFiles files;
    private final Subjects subjects;

    @Inject
    DocumentPages(
            CaseReading cases,
            NoticeSheets sheets,
            PrintedDocuments printed,
            ExplanationText explanations,
            MaterialFiles files,
            Subjects subjects) {
        this.cases = cases;
        this.sheets = sheets;
        this.printed = printed;
        this.explanations = explanations;
        this.files = files;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentPages() {
        this(null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/documents/{id}/{document}", signedIn(this::document))
                .get("/documents/{id}/{document}/pdf", signedIn(this::pdf))
                .get("/files/{id}/{key}", signedIn(this::download))
                .get("/due/{id}", signedIn(this::due))
                .get("/mine/{id}/due", signedIn(this::due));
    }

    /** Which cases somebody sees is decided by the scope, whatever the role. */
    private static Routes.Handler signedIn(Routes.Handler handler) {
        return visit -> visit.who().isEmpty()
                ? Reply.seeOther("/sign-in?back=" + visit.request().getRequestURI())
                : handler.answer(visit);
    }

    private CaseFile file(Visit visit) {
        return Doors.found(cases.file(visit.path("id"), visit.scope()));
    }

    // ---- Documents

    private Reply document(Visit visit) {
        CaseFile file = file(visit);
        CaseFile.Document document = Doors.found(file.documents().stream()
                .filter(each -> each.id().equals(visit.path("document")))
                .findFirst());
        return Reply.page("document")
                .with("sheet", sheets.of(file, document, visit.locale()))
                .with("id", file.view().id())
                .with(
                        "printed",
                        printed.of(file, document.id(), DocumentFormat.PDF).orElseThrow()
                                instanceof PrintedDocuments.Printed.Ready);
    }

    private Reply pdf(Visit visit) {
        CaseFile file = file(visit);
        PrintedDocuments.Printed found = Doors.found(printed.of(file, visit.path("document"), DocumentFormat.PDF));
        if (found instanceof PrintedDocuments.Printed.Missing missing) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, missing.why()));
        }
        PrintedDocuments.Printed.Ready ready = (PrintedDocuments.Printed.Ready) found;
        return new Reply.Download(ready.file().content().mediaType(), ready.name() + ".pdf", out -> {
            try (InputStream content = printed.open(ready)) {
                content.transferTo(out);
            }
        });
    }

    // ---- Files

    private Reply download(Visit visit) {
        CaseFile file = file(visit);
        SubmittedMaterial material = Doors.found(file.view().materials().stream()
                .filter(each -> each.content()
                        .filter(ref -> ref.key().equals(visit.path("key")))
                        .isPresent())
                .findFirst());
        ContentRef ref = material.content().orElseThrow();
        return new Reply.Download(ref.mediaType(), material.title(), out -> {
            try (InputStream content = files.open(subjects.of(SubjectNumber.of(file.applicant())), ref)) {
                content.transferTo(out);
            }
        });
    }

    // ---- Due dates

    /**
     * How one limit was counted.
     *
     * @param title key of the limit's name
     * @param summary the result in a sentence
     * @param steps what each fact changed
     * @param days what became of each day
     */
    public record Counted(String title, String summary, List<String> steps, List<Day> days, long counted) {}

    /** One day: whether it was counted, as which, and why or why not. */
    public record Day(int ordinal, String text) {}

    private Reply due(Visit visit) {
        CaseFile file = file(visit);
        List<Counted> counted = new ArrayList<>();
        file.promisedDue()
                .map(due -> counted("guide.promised", due, visit.locale()))
                .ifPresent(counted::add);
        file.statutoryDue()
                .map(due -> counted("guide.statutory", due, visit.locale()))
                .ifPresent(counted::add);
        return Reply.page("due")
                .with("item", file.item())
                .with("view", file.view())
                .with("limits", counted);
    }

    private Counted counted(String title, DueDate due, Locale locale) {
        List<Explanation.Day> days = due.explanation().days();
        List<String> texts = explanations.days(due, locale);
        List<Day> shown = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            shown.add(new Day(days.get(i).ordinal(), texts.get(i)));
        }
        return new Counted(
                title,
                explanations.summary(due, locale),
                explanations.steps(due, locale),
                shown,
                due.explanation().countedDays());
    }
}
