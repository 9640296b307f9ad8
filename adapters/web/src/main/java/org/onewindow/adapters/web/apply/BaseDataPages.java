package org.onewindow.adapters.web.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.web.form.FilledForm;
import org.onewindow.adapters.web.form.FormView;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.basedata.BaseDataBook;
import org.onewindow.core.basedata.BaseDataEntry;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.people.Accounts;
import org.onewindow.forms.basedata.BaseData;
import org.onewindow.forms.field.FilledValues;
import org.onewindow.forms.template.CarriedOver;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.forms.template.Sheet;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/** 基础数据: data of oneself and of one's projects, entered once, from which the forms of all items are filled (R19.4). */
@ApplicationScoped
class BaseDataPages implements PageGroup {
    private static final String LIST = "/base-data";
    private static final String NEW = LIST + "/{sheet}";
    private static final String ENTRY = NEW + "/{entry}";

    /** Name of the field in which the page says back which version it was made of. */
    private static final String VERSION = "_version";

    private final BaseData baseData;
    private final BaseDataBook book;
    private final PublishedForms forms;
    private final KnownValues known;
    private final Accounts accounts;

    @Inject
    BaseDataPages(BaseData baseData, BaseDataBook book, PublishedForms forms, KnownValues known, Accounts accounts) {
        this.baseData = baseData;
        this.book = book;
        this.forms = forms;
        this.known = known;
        this.accounts = accounts;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BaseDataPages() {
        this(null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Doors.only(Role.APPLICANT, this::list))
                .get(NEW, Doors.only(Role.APPLICANT, this::begin))
                .post(NEW, Doors.only(Role.APPLICANT, visit -> save(visit, Optional.empty())))
                .get(ENTRY, Doors.only(Role.APPLICANT, this::show))
                .post(ENTRY, Doors.only(Role.APPLICANT, visit -> change(visit, visit.path("entry"))));
    }

    /** The door lets in nobody else. */
    private static SubjectId owner(Visit visit) {
        return ((Caller.Subject) visit.caller()).subject();
    }

    // ---- The list

    /**
     * A sheet with what was filled in.
     *
     * @param more whether another entry may be filled in
     */
    public record Kept(String id, LocalizedText name, Optional<LocalizedText> help, List<Line> entries, boolean more) {}

    /**
     * One entry.
     *
     * @param title what stands in its first field
     * @param inUse whether forms are filled from it
     * @param open how many fields are missing or wrong
     */
    public record Line(BaseDataEntry entry, String title, boolean inUse, int open) {}

    private Reply list(Visit visit) {
        List<BaseDataEntry> entries = book.list(owner(visit));
        return Reply.page("base-data")
                .with(
                        "sheets",
                        baseData.sheets().stream()
                                .map(sheet -> kept(sheet, entries, visit))
                                .toList());
    }

    private Kept kept(FormTemplate sheet, List<BaseDataEntry> entries, Visit visit) {
        List<BaseDataEntry> ofSheet = entries.stream()
                .filter(entry -> entry.sheet().id().equals(sheet.ref().id()))
                .toList();
        return new Kept(
                sheet.ref().id(),
                sheet.name(),
                sheet.help(),
                ofSheet.stream()
                        .map(entry -> line(sheet, entry, entry.equals(ofSheet.get(0)), visit))
                        .toList(),
                ofSheet.isEmpty() || sheet.sheet().filter(Sheet.PROJECT::equals).isPresent());
    }

    private Line line(FormTemplate sheet, BaseDataEntry entry, boolean inUse, Visit visit) {
        Map<String, Object> data = carried(sheet, entry).values();
        String title = FilledValues.show(
                sheet.fields().get(0), data.get(sheet.fields().get(0).key()), visit.locale());
        return new Line(entry, title, inUse, sheet.open(sheet.answers(data)));
    }

    private CarriedOver carried(FormTemplate sheet, BaseDataEntry entry) {
        return forms.carriedOver(sheet.ref(), entry.data());
    }

    // ---- One entry

    private FormTemplate sheet(Visit visit) {
        return Doors.found(baseData.sheets().stream()
                .filter(sheet -> sheet.ref().id().equals(visit.path("sheet")))
                .findFirst());
    }

    private BaseDataEntry entry(Visit visit) {
        return Doors.found(book.find(owner(visit), visit.path("entry"))
                .filter(entry -> entry.sheet().id().equals(visit.path("sheet"))));
    }

    private Reply begin(Visit visit) {
        FormTemplate sheet = sheet(visit);
        KnownValues.Known facts = known(sheet, visit);
        return page(sheet, FilledForm.of(facts.values(), facts.with(Map.of())), "", "");
    }

    private KnownValues.Known known(FormTemplate sheet, Visit visit) {
        SubjectNumber number = SubjectNumber.of(Doors.found(visit.who().flatMap(accounts::applicantOf)));
        return known.of(number, sheet, sheet.ref().id(), visit);
    }

    private Reply show(Visit visit) {
        FormTemplate sheet = sheet(visit);
        BaseDataEntry entry = entry(visit);
        CarriedOver carried = carried(sheet, entry);
        FilledForm filled = FilledForm.of(carried.values(), known(sheet, visit).with(Map.of()));
        boolean saved = !visit.field("saved").isEmpty();
        return page(
                        sheet,
                        saved ? filled.with(sheet.check(sheet.answers(carried.values()))) : filled,
                        entry.id(),
                        Long.toString(entry.version()))
                .with("leftBehind", carried.leftBehind())
                .with("saved", saved);
    }

    private Reply.Page page(FormTemplate sheet, FilledForm filled, String entry, String version) {
        return Reply.page("base-data-sheet")
                .with("sheet", sheet)
                .with("entry", entry)
                .with("version", version)
                .with("path", LIST + "/" + sheet.ref().id() + (entry.isEmpty() ? "" : "/" + entry))
                .with("form", FormView.of(sheet, sheet.steps(), filled))
                .with("leftBehind", List.of())
                .with("onNewForm", false)
                .with("saved", false)
                .with("findings", filled.findings());
    }

    /** The version that the page was made of; whoever leaves it out saves over whatever is there. */
    private static Optional<Long> seen(Visit visit) {
        return Optional.of(visit.field(VERSION))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private Reply change(Visit visit, String entry) {
        return switch (visit.field("_do")) {
            case "use" -> Doors.after(book.use(owner(visit), entry), LIST, () -> (Reply.Page) list(visit));
            case "remove" ->
                Doors.after(book.remove(owner(visit), entry, Optional.empty()), LIST, () -> (Reply.Page) list(visit));
            default -> save(visit, Optional.of(entry));
        };
    }

    /** Saved as it is, right or wrong; what is wrong in it is shown and fills no form. */
    private Reply save(Visit visit, Optional<String> entry) {
        FormTemplate sheet = sheet(visit);
        entry.ifPresent(id -> entry(visit));
        Provenance said = known(sheet, visit).with(Map.of());
        PostedForm posted =
                PostedForm.read(sheet, sheet.steps(), Map.of(), visit).taking(visit, said);
        FilledForm filled = FilledForm.of(posted.values(), said).growing(posted.growing());
        if (posted.reshaped()) {
            return page(sheet, filled, entry.orElse(""), visit.field(VERSION));
        }
        Outcome<String> saved = book.save(owner(visit), entry, seen(visit), sheet.ref(), posted.values());
        String next = saved.fold(id -> LIST + "/" + sheet.ref().id() + "/" + id + "?saved=yes", refusal -> LIST);
        return Doors.after(saved, next, () -> page(sheet, filled, entry.orElse(""), visit.field(VERSION)));
    }
}
