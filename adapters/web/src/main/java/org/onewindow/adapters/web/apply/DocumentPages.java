package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import org.onewindow.core.application.ReplacedMaterial;
import org.onewindow.core.document.Copy;
import org.onewindow.core.document.NoticeSheets;
import org.onewindow.core.document.PrintedDocuments;
import org.onewindow.core.material.MaterialPreviews;
import org.onewindow.core.material.MaterialViewer.Seen;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.DocumentFormat;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.Explanation;
import org.onewindow.core.time.ExplanationText;
import org.onewindow.routing.task.ReviewReading;
import org.onewindow.routing.task.StepDueDate;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.store.ContentRef;

/** What belongs to an application and is read by its owner and by desks alike: documents, files, and why it is due when it is. */
@ApplicationScoped
class DocumentPages implements PageGroup {
    private static final int NOTHING_SEEN = 409;

    private final CaseReading cases;
    private final NoticeSheets sheets;
    private final PrintedDocuments printed;
    private final ExplanationText explanations;
    private final MaterialFiles files;
    private final MaterialPreviews previews;
    private final Subjects subjects;
    private final ReviewReading review;

    @Inject
    DocumentPages(
            CaseReading cases,
            NoticeSheets sheets,
            PrintedDocuments printed,
            ExplanationText explanations,
            MaterialFiles files,
            MaterialPreviews previews,
            Subjects subjects,
            ReviewReading review) {
        this.cases = cases;
        this.sheets = sheets;
        this.printed = printed;
        this.explanations = explanations;
        this.files = files;
        this.previews = previews;
        this.subjects = subjects;
        this.review = review;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentPages() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/documents/{id}/{document}", signedIn(this::document))
                .get("/documents/{id}/{document}/pdf", signedIn(visit -> printed(visit, DocumentFormat.PDF)))
                .get("/documents/{id}/{document}/large", signedIn(this::large))
                .get("/documents/{id}/{document}/ofd", signedIn(visit -> printed(visit, DocumentFormat.OFD)))
                .get("/files/{id}/{key}", signedIn(this::download))
                .get("/files/{id}/{key}/view", signedIn(this::view))
                .get("/files/{id}/{key}/pages/{page}", signedIn(this::picture))
                .get("/due/{id}", signedIn(this::due))
                .get("/mine/{id}/due", signedIn(this::due));
    }

    /** Which cases somebody sees is decided by the scope, whatever the role. */
    static Routes.Handler signedIn(Routes.Handler handler) {
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
                .with("printed", isReady(file, document, DocumentFormat.PDF))
                .with("ofd", isReady(file, document, DocumentFormat.OFD));
    }

    private Reply large(Visit visit) {
        return download(Doors.found(printed.inLargePrint(file(visit), visit.path("document"), visit.locale())));
    }

    /** A file that was made for this visit, or why it was not. */
    static Reply download(Copy copy) {
        copy.why().ifPresent(why -> {
            throw new ProblemException(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, why));
        });
        return new Reply.Download("application/pdf", copy.name() + ".pdf", out -> out.write(copy.file()));
    }

    private boolean isReady(CaseFile file, CaseFile.Document document, DocumentFormat format) {
        return printed.of(file, document.id(), format).orElseThrow() instanceof PrintedDocuments.Printed.Ready;
    }

    private Reply printed(Visit visit, DocumentFormat format) {
        CaseFile file = file(visit);
        PrintedDocuments.Printed found = Doors.found(printed.of(file, visit.path("document"), format));
        if (found instanceof PrintedDocuments.Printed.Missing missing) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, missing.why()));
        }
        PrintedDocuments.Printed.Ready ready = (PrintedDocuments.Printed.Ready) found;
        return new Reply.Download(ready.file().content().mediaType(), ready.name() + "." + format.ending(), out -> {
            try (InputStream content = printed.open(ready)) {
                content.transferTo(out);
            }
        });
    }

    // ---- Files

    /** A file of a case. */
    private record Kept(CaseFile file, SubmittedMaterial material) {
        ContentRef content() {
            return material.content().orElseThrow();
        }
    }

    private Kept kept(Visit visit) {
        CaseFile file = file(visit);
        return new Kept(
                file,
                Doors.found(Stream.concat(
                                file.view().materials().stream(),
                                cases.replacedMaterials(file.view().id(), visit.scope()).stream()
                                        .map(ReplacedMaterial::material))
                        .filter(each -> each.content()
                                .filter(ref -> ref.key().equals(visit.path("key")))
                                .isPresent())
                        .findFirst()));
    }

    private SubjectId owner(Kept kept) {
        return subjects.of(SubjectNumber.of(kept.file().applicant()));
    }

    private Reply download(Visit visit) {
        Kept kept = kept(visit);
        return new Reply.Download(kept.content().mediaType(), kept.material().title(), out -> {
            try (InputStream content = files.open(owner(kept), kept.content())) {
                content.transferTo(out);
            }
        });
    }

    /** 材料预览: a page at a time, beside what it was handed in for. */
    private Reply view(Visit visit) {
        Kept kept = kept(visit);
        int number = pageNumber(visit.field("page"));
        Seen seen = previews.page(owner(kept), kept.content(), number);
        Reply.Page page = Reply.page("material-view")
                .with("material", kept.material())
                .with(
                        "requirement",
                        kept.file()
                                .item()
                                .material(kept.material().requirement())
                                .map(MaterialRequirement::name))
                .with("view", kept.file().view())
                .with("at", "/files/" + visit.path("id") + "/" + visit.path("key"))
                .with("page", number)
                .with("pages", seen instanceof Seen.Page one ? one.pages() : 1)
                .with("picture", seen instanceof Seen.Page)
                .with("text", seen instanceof Seen.Text text ? text.text() : "");
        return seen instanceof Seen.Nothing nothing
                ? page.with("findings", List.of(nothing.why())).status(NOTHING_SEEN)
                : page;
    }

    private Reply picture(Visit visit) {
        Kept kept = kept(visit);
        Seen seen = previews.page(owner(kept), kept.content(), pageNumber(visit.path("page")));
        if (seen instanceof Seen.Page page) {
            return new Reply.Download("image/png", "page.png", out -> out.write(page.png()));
        }
        throw seen instanceof Seen.Nothing nothing
                ? new ProblemException(Problem.of(ProblemKind.NOT_POSSIBLE_NOW, nothing.why()))
                : Doors.notFound();
    }

    /** What is no number is the first page. */
    private static int pageNumber(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
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

    /** One step of the chain with the way its last day came about. */
    public record CountedStep(StepDueDate step, Counted limit) {}

    private Reply due(Visit visit) {
        CaseFile file = file(visit);
        List<Counted> counted = new ArrayList<>();
        file.promisedDue()
                .map(due -> counted("guide.promised", due, visit.locale()))
                .ifPresent(counted::add);
        file.statutoryDue()
                .map(due -> counted("guide.statutory", due, visit.locale()))
                .ifPresent(counted::add);
        List<CountedStep> steps = review.dueDates(file.view().id(), visit.scope()).stream()
                .map(step -> new CountedStep(step, counted("", step.due(), visit.locale())))
                .toList();
        return Reply.page("due")
                .with("steps", steps)
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
