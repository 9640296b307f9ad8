package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.bundle.BundleStanding;
import org.onewindow.adapters.web.dialogue.Dialogues;
import org.onewindow.adapters.web.form.RegisterSays;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.HallNames;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.CaseLine;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.HistoryLine;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.Origin;
import org.onewindow.core.application.ReceivedPaper;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.fact.SharedMaterial;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.core.time.HallTime;
import org.onewindow.forms.comparison.ComparisonReport;
import org.onewindow.forms.evidence.CaseComparisons;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.prefill.Sources;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Necessity;

/** What every page that shows a case puts before the reader, from the one case file. */
@ApplicationScoped
public class CaseView {
    private static final int NOT_FOUND = 404;

    /** While somebody still has to do something by some day. */
    private static final Set<ApplicationState> RUNNING = EnumSet.of(
            ApplicationState.SUBMITTED,
            ApplicationState.CORRECTION_REQUESTED,
            ApplicationState.ACCEPTED,
            ApplicationState.IN_EXAMINATION,
            ApplicationState.FORWARDED_UP);

    private final CaseReading cases;
    private final ItemCatalogue catalogue;
    private final SharedMaterials shared;
    private final Sources sources;
    private final PublishedDefinitions definitions;
    private final HallTime time;
    private final Dialogues dialogues;
    private final BundleStanding bundles;
    private final CaseComparisons comparisons;

    @Inject
    CaseView(
            CaseReading cases,
            ItemCatalogue catalogue,
            SharedMaterials shared,
            Sources sources,
            PublishedDefinitions definitions,
            HallTime time,
            Dialogues dialogues,
            BundleStanding bundles,
            CaseComparisons comparisons) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.shared = shared;
        this.sources = sources;
        this.definitions = definitions;
        this.time = time;
        this.dialogues = dialogues;
        this.bundles = bundles;
        this.comparisons = comparisons;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CaseView() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** The case of the path's {@code id} within the visitor's scope, or the page of what does not exist. */
    public CaseFile file(Visit visit) {
        return Doors.found(find(visit.path("id"), visit));
    }

    /** The case of that outside identifier within the visitor's scope. */
    Optional<CaseFile> find(String id, Visit visit) {
        return cases.file(id, visit.scope());
    }

    /** A page about {@code file}: form, materials, documents, history and due dates for the template. */
    public Reply.Page page(String template, CaseFile file, Visit visit) {
        List<HistoryLine> history = cases.history(file.view().id(), visit.scope());
        List<Recorded> shown = history.stream()
                .filter(line -> line.act() != ActName.SAVE_DRAFT)
                .map(CaseView::recorded)
                .toList();
        boolean runs = RUNNING.contains(file.view().state());
        return Reply.page(template)
                .with("file", file)
                .with("view", file.view())
                .with("partOf", partOf(file, visit))
                .with("answered", dialogues.inWords(file.item(), file.answers()))
                .with("groups", groups(file, visit.locale()))
                .with("evidence", file.item().materials())
                .with("materials", materials(file))
                .with("shared", sharedOf(file))
                .with("earlierVersions", cases.replacedMaterials(file.view().id(), visit.scope()))
                .with("history", shown)
                .with("upTo", history.stream().mapToInt(HistoryLine::seq).max().orElse(0))
                .with("meanwhile", meanwhile(shown, visit))
                .with("missedLimit", history.stream().anyMatch(line -> line.act() == ActName.RECORD_DEADLINE))
                .with("possible", file.possibleNow().stream().map(Enum::name).toList())
                .with("answerLeft", left(file.answerDueOn()))
                .with("promisedLeft", runs ? left(file.view().dates().promisedDue()) : "")
                .with("statutoryLeft", runs ? left(file.view().dates().statutoryDue()) : "");
    }

    /** What form, registers and materials say of the same fields, for who examines the case; absent until they have been compared. */
    Optional<ComparisonReport> comparison(CaseFile file) {
        return comparisons.of(file);
    }

    /**
     * An earlier comparison.
     *
     * @param changes what the one after it says otherwise
     */
    public record Compared(ComparisonReport report, List<ComparisonReport.Change> changes) {}

    /** Comparisons that said something else than the last one, the newest first. */
    List<Compared> earlierComparisons(CaseFile file, Optional<ComparisonReport> last) {
        List<Compared> earlier = new ArrayList<>();
        ComparisonReport after = last.orElse(null);
        for (ComparisonReport report : after == null ? List.<ComparisonReport>of() : comparisons.earlier(file)) {
            earlier.add(new Compared(report, after.changesSince(report)));
            after = report;
        }
        return earlier;
    }

    /** Has the case compared once more. */
    void compareAgain(CaseFile file) {
        comparisons.again(file.view().id());
    }

    /** An application that stands alone costs no statement. */
    private Optional<BundleStanding.PartOf> partOf(CaseFile file, Visit visit) {
        return file.origin() == Origin.BUNDLE ? bundles.ofPart(file.view().id(), visit) : Optional.empty();
    }

    /** One act on record, with the person who did it where that is one of the staff. */
    public record Recorded(HistoryLine line, Optional<StaffId> staff) {}

    private static Recorded recorded(HistoryLine line) {
        return new Recorded(line, HallNames.staffOf(line.actor()));
    }

    /** What others have done since the page was opened from which the form was sent. */
    private static List<Recorded> meanwhile(List<Recorded> history, Visit visit) {
        OptionalInt upTo = visit.upTo();
        return upTo.isEmpty()
                ? List.of()
                : history.stream()
                        .filter(each -> each.line().seq() > upTo.getAsInt())
                        .toList();
    }

    /** Working days until {@code due} as the templates want it: negative when it has passed, empty when there is none. */
    String left(Optional<LocalDate> due) {
        return due.map(day -> Integer.toString(time.workingDaysLeft(day))).orElse("");
    }

    /** One group of the form with the values that were filled in. */
    public record FilledGroup(LocalizedText label, List<FilledField> fields) {}

    /** One field of the form with its value as people read it, and as it is shown at first glance where that differs. */
    public record FilledField(
            String key,
            LocalizedText label,
            String value,
            Optional<String> masked,
            boolean sensitive,
            Optional<RegisterSays> register) {}

    private List<FilledGroup> groups(CaseFile file, Locale locale) {
        Map<String, Object> data = file.view().formData();
        return definitions
                .version(FormTemplate.class, file.item().form())
                .map(template -> template.groups().stream()
                        .map(group -> new FilledGroup(
                                group.label(),
                                group.fields().stream()
                                        .filter(field -> !field.isEmpty(data.get(field.key())))
                                        .map(field -> new FilledField(
                                                field.key(),
                                                field.label(),
                                                FilledValues.show(field, data.get(field.key()), locale),
                                                FilledValues.masked(field, data.get(field.key()), locale),
                                                field.sensitive(),
                                                RegisterSays.of(field, data.get(field.key()), file.provenance())))
                                        .toList()))
                        .filter(group -> !group.fields().isEmpty())
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * One material of the published list that applies, and what was handed in for it.
     *
     * @param papers what was brought to the counter for it afterwards, oldest first
     * @param missing whether nothing was, though it is needed and no alternative was handed in instead
     * @param awaited whether papers were announced online, and the counter has seen none yet
     * @param onCredit 信用后补: whether only who has good credit may bring it later
     */
    public record HandedIn(
            MaterialRequirement requirement,
            List<SubmittedMaterial> given,
            List<Brought> papers,
            boolean missing,
            boolean awaited,
            boolean onCredit) {
        /** Whether acceptance can go on without it for now (容缺). */
        public boolean deferrable() {
            return missing && requirement.necessity() == Necessity.DEFERRABLE;
        }
    }

    /** A paper as it was taken at the counter, with the clerk who took it. */
    public record Brought(ReceivedPaper paper, Optional<StaffId> staff) {}

    /** What data sharing has yielded, by requirement, with what people call the source. */
    public record Shared(SharedMaterial material, LocalizedText source) {}

    private Map<String, Shared> sharedOf(CaseFile file) {
        Map<String, Shared> found = new TreeMap<>();
        shared.of(file.view().id())
                .forEach(each -> found.put(each.requirement(), new Shared(each, sources.nameOf(each.source()))));
        return found;
    }

    /** The published list as far as it applies, with what was handed in and brought. */
    List<HandedIn> materials(CaseFile file) {
        List<MaterialRequirement> applying = catalogue.materialsFor(
                file.item(), file.view().scenario(), file.view().formData());
        Set<String> settled = applying.stream()
                .filter(requirement -> !given(file, requirement).isEmpty()
                        || !brought(file, requirement).isEmpty())
                .flatMap(requirement -> requirement.oneOf().stream())
                .collect(Collectors.toSet());
        return applying.stream()
                .map(requirement -> {
                    List<SubmittedMaterial> given = given(file, requirement);
                    List<Brought> papers = brought(file, requirement);
                    boolean missing = given.isEmpty()
                            && papers.isEmpty()
                            && requirement.demanded()
                            && requirement.oneOf().filter(settled::contains).isEmpty();
                    return new HandedIn(
                            requirement,
                            given,
                            papers,
                            missing,
                            papers.isEmpty() && isAnnounced(file, given),
                            catalogue.followsOnCreditOnly(file.item(), requirement.id()));
                })
                .toList();
    }

    /** Who hands in online says how many papers she will bring; at the counter they are there. */
    private static boolean isAnnounced(CaseFile file, List<SubmittedMaterial> given) {
        return file.origin() == Origin.ONLINE
                && file.possibleNow().contains(ActName.RECEIVE_PAPERS)
                && given.stream().anyMatch(material -> material.originals() + material.duplicates() > 0);
    }

    private static List<Brought> brought(CaseFile file, MaterialRequirement requirement) {
        return file.receivedPapers().stream()
                .filter(paper -> paper.requirement().equals(requirement.id()))
                .map(paper -> new Brought(paper, HallNames.staffOf(paper.by())))
                .toList();
    }

    private static List<SubmittedMaterial> given(CaseFile file, MaterialRequirement requirement) {
        return file.view().materials().stream()
                .filter(material -> material.requirement().equals(requirement.id()))
                .toList();
    }

    /** A desk's list of applications in {@code states}, with the names of their items. */
    public Reply.Page list(String template, List<ApplicationState> states, Visit visit) {
        return lines(Reply.page(template), cases.list(states, visit.scope()), visit);
    }

    /** {@code page} with those lines, the names of their items, and the time they have left. */
    public Reply.Page lines(Reply.Page page, List<CaseLine> lines, Visit visit) {
        Map<String, LocalizedText> names = new TreeMap<>();
        Map<String, String> left = new TreeMap<>();
        for (CaseLine line : lines) {
            catalogue.version(line.item()).ifPresent(item -> names.put(line.id(), item.name()));
            left.put(line.id(), RUNNING.contains(line.state()) ? left(line.dueOn()) : "");
        }
        List<String> parts = lines.stream()
                .filter(line -> line.origin() == Origin.BUNDLE)
                .map(CaseLine::id)
                .toList();
        return page.with("lines", lines)
                .with("names", names)
                .with("left", left)
                .with("bundled", bundles.ofParts(parts, visit));
    }

    /** The next case of a desk's list after the one shown: its outside identifier, or empty. */
    String next(List<ApplicationState> states, CaseFile shown, Visit visit) {
        return cases.list(states, visit.scope()).stream()
                .map(CaseLine::id)
                .filter(id -> !id.equals(shown.view().id()))
                .findFirst()
                .orElse("");
    }

    /** Opens the case whose number was typed or scanned into a desk's field, or shows the desk's list. */
    Reply listOrOpen(Visit visit, String casePath, Supplier<Reply.Page> list) {
        String typed = visit.field("number").strip();
        if (typed.isEmpty()) {
            return list.get();
        }
        return ApplicationNumber.parse(typed)
                .flatMap(number -> cases.withNumber(number, visit.scope()))
                .map(id -> Reply.seeOther(casePath + id))
                .orElseGet(() -> list.get()
                        .status(NOT_FOUND)
                        .with("findings", List.of(Finding.error(DeskCodes.NO_SUCH_NUMBER, "/number"))));
    }
}
