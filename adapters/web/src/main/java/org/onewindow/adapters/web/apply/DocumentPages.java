package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.store.MaterialFiles;
import org.onewindow.core.time.DueDate;
import org.onewindow.core.time.Explanation;
import org.onewindow.core.time.ExplanationText;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.store.ContentRef;

/** What belongs to an application and is read by its owner and by desks alike: documents, files, and why it is due when it is. */
@ApplicationScoped
class DocumentPages implements PageGroup {
    private final CaseReading cases;
    private final PublishedDefinitions definitions;
    private final ExplanationText explanations;
    private final MaterialFiles files;
    private final Subjects subjects;

    @Inject
    DocumentPages(
            CaseReading cases,
            PublishedDefinitions definitions,
            ExplanationText explanations,
            MaterialFiles files,
            Subjects subjects) {
        this.cases = cases;
        this.definitions = definitions;
        this.explanations = explanations;
        this.files = files;
        this.subjects = subjects;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected DocumentPages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/documents/{id}/{document}", signedIn(this::document))
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

    /** One thing to be corrected, as the notice froze it. */
    public record Point(String what, String wanted, String basis) {}

    private Reply document(Visit visit) {
        CaseFile file = file(visit);
        CaseFile.Document document = Doors.found(file.documents().stream()
                .filter(each -> each.id().equals(visit.path("document")))
                .findFirst());
        Map<String, String> fields = document.fields();
        return Reply.page("document")
                .with("document", document)
                .with("fields", fields)
                .with("points", points(fields))
                .with("addressee", file.applicant().name())
                .with("item", file.item())
                .with("organ", organ(file))
                .with("writtenOn", day(fields, "writtenOn"))
                .with("acceptedOn", day(fields, "acceptedOn"))
                .with("promisedDueOn", day(fields, "promisedDueOn"))
                .with("statutoryDueOn", day(fields, "statutoryDueOn"))
                .with("dueOn", day(fields, "dueOn"))
                .with("from", day(fields, "from"))
                .with("expectedUntil", day(fields, "expectedUntil"));
    }

    private LocalizedText organ(CaseFile file) {
        return definitions
                .hall()
                .flatMap(hall -> hall.departments().stream()
                        .filter(department -> department.id().equals(file.item().department()))
                        .findFirst())
                .map(department -> department.name())
                .orElseGet(() -> LocalizedText.chinese(file.item().department().value()));
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(LocalDate::parse);
    }

    private static List<Point> points(Map<String, String> fields) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; fields.containsKey("point." + i + ".what"); i++) {
            String at = "point." + i;
            points.add(new Point(
                    fields.get(at + ".what"),
                    fields.getOrDefault(at + ".wanted", ""),
                    fields.getOrDefault(at + ".basis", "")));
        }
        return points;
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
