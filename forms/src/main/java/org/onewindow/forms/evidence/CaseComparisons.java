package org.onewindow.forms.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.act.Json;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicationEvent;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.material.Comparisons;
import org.onewindow.core.material.MaterialPreviews;
import org.onewindow.core.material.MaterialViewer.Seen;
import org.onewindow.core.privacy.RandomIds;
import org.onewindow.core.privacy.Subjects;
import org.onewindow.core.work.NewWork;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkQueue;
import org.onewindow.core.work.WorkResult;
import org.onewindow.forms.comparison.ComparisonReport;
import org.onewindow.forms.comparison.ComparisonReport.Unread;
import org.onewindow.forms.comparison.FormComparer;
import org.onewindow.forms.comparison.FormComparer.MaterialText;
import org.onewindow.forms.entry.NamedData;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/**
 * 材料比对 of each application after it is handed in, and again after a supplement: never on an act's path, since registers may be slow
 * and files are read outside the hall's process. The clerk finds the report with the case.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class CaseComparisons implements WorkHandler {
    private static final String KIND = "comparison";
    private static final String ACTOR = "hall:comparison";
    private static final int MOST_MATERIALS = 8;
    /** A register was late, failed, or had no thread left: asked again later, and the report says so until then. */
    private static final Set<String> NO_ANSWER = Set.of("OW-FRM-3001", "OW-FRM-3002", "OW-FRM-3007");

    /** Kinds of files whose lines mean nothing to people. */
    private static final Set<String> UNLINED = Set.of("application/json", "application/xml");

    private final WorkQueue queue;
    private final CaseReading cases;
    private final PublishedForms forms;
    private final Prefill registers;
    private final MaterialPreviews materials;
    private final Comparisons comparisons;
    private final Subjects subjects;
    private final Json json;
    private final RandomIds ids;
    private final Clock clock;

    @Inject
    CaseComparisons(
            WorkQueue queue,
            CaseReading cases,
            PublishedForms forms,
            Prefill registers,
            MaterialPreviews materials,
            Comparisons comparisons,
            Subjects subjects,
            Json json,
            RandomIds ids,
            Clock clock) {
        this.queue = queue;
        this.cases = cases;
        this.forms = forms;
        this.registers = registers;
        this.materials = materials;
        this.comparisons = comparisons;
        this.subjects = subjects;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseComparisons() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Which application. */
    record Order(String application) {}

    void plan(@Observes ApplicationEvent event) {
        boolean takenIn = event instanceof ApplicationEvent.Submitted
                || event instanceof ApplicationEvent.DeferredMaterialSupplied
                || (event instanceof ApplicationEvent.Accepted && event.act().name() == ActName.TAKE_IN_AND_ACCEPT);
        if (takenIn) {
            String id = event.application().id();
            queue.add(
                    NewWork.of(KIND, KIND + "-" + id + "-" + event.application().version(), new Order(id)));
        }
    }

    /**
     * Compares {@code application} once more, soon: a register may know something else by now. Who asks may see the case. Not within an
     * act.
     */
    public void again(String application) {
        comparisons.plan(NewWork.of(KIND, KIND + "-" + application + "-" + ids.next(), new Order(application)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public WorkResult run(Work work) {
        String id = json.read(work.payload(), Order.class).application();
        Optional<CaseFile> file = cases.file(id, new Scope.WholeHall());
        Optional<FormTemplate> template =
                file.flatMap(found -> forms.version(found.item().form()));
        if (file.isEmpty() || template.isEmpty()) {
            return WorkResult.failed("application or form is gone: " + id);
        }
        ComparisonReport report = compare(file.get(), template.get());
        comparisons.keep(
                id,
                owner(file.get()),
                json.write(report),
                earlier -> report.isNewsAfter(json.read(earlier, ComparisonReport.class)));
        return report.hints().stream().map(Finding::code).anyMatch(NO_ANSWER::contains)
                ? WorkResult.notNow("a register did not answer")
                : WorkResult.done();
    }

    private ComparisonReport compare(CaseFile file, FormTemplate template) {
        Prefilled known = registers.of(
                template,
                SubjectNumber.of(file.applicant()),
                new FactSource.Purpose(file.item().ref().id(), ACTOR));
        List<SubmittedMaterial> files = file.view().materials().stream()
                .filter(material -> material.content().isPresent())
                .limit(MOST_MATERIALS)
                .toList();
        List<Seen> seen = materials.texts(
                owner(file),
                files.stream().map(material -> material.content().orElseThrow()).toList());
        List<MaterialText> texts = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sort(files.get(i), seen.get(i), new NamedData(template), texts, unread);
        }
        return new ComparisonReport(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new FormComparer(template, file.view().formData()).compare(known.values(), texts),
                unread,
                known.findings());
    }

    private void sort(
            SubmittedMaterial material, Seen seen, NamedData data, List<MaterialText> texts, List<Unread> unread) {
        if (seen instanceof Seen.Text text && !text.text().isBlank()) {
            String kind = material.content().orElseThrow().mediaType();
            String lines = switch (kind) {
                case "text/csv" -> NamedData.ofTable(text.text());
                case "application/json" -> data.ofJson(text.text(), json.mapper());
                case "application/xml" -> data.ofNamedLines(text.text());
                default -> text.text();
            };
            texts.add(new MaterialText(
                    material.requirement(), material.title(), lines, text.recognised(), !UNLINED.contains(kind)));
        } else {
            String code = seen instanceof Seen.Nothing nothing ? nothing.why().code() : "";
            unread.add(new Unread(material.requirement(), material.title(), code));
        }
    }

    /** The last report on {@code file}, whose reader has been allowed to see the case; absent until it is compared. */
    public Optional<ComparisonReport> of(CaseFile file) {
        return comparisons.of(file.view().id(), owner(file)).map(text -> json.read(text, ComparisonReport.class));
    }

    /** The reports before it that said something else, the newest first. */
    public List<ComparisonReport> earlier(CaseFile file) {
        return comparisons.earlier(file.view().id(), owner(file)).stream()
                .map(text -> json.read(text, ComparisonReport.class))
                .toList();
    }

    private SubjectId owner(CaseFile file) {
        return subjects.of(SubjectNumber.of(file.applicant()));
    }
}
