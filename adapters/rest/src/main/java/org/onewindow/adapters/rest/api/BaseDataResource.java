package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.OutcomeMapper;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Outcome;
import org.onewindow.core.basedata.BaseDataBook;
import org.onewindow.core.basedata.BaseDataEntry;
import org.onewindow.forms.basedata.BaseData;
import org.onewindow.forms.template.CarriedOver;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.PublishedForms;
import org.onewindow.forms.template.Sheet;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** 基础数据: what the signed-in applicant keeps of itself and of its projects, to fill forms from (R19.4). */
@Path("base-data")
@ForJersey
@Consumes(MediaType.APPLICATION_JSON)
public class BaseDataResource implements ApiResource {
    private final BaseData baseData;
    private final BaseDataBook book;
    private final PublishedForms forms;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    BaseDataResource(
            BaseData baseData,
            BaseDataBook book,
            PublishedForms forms,
            CurrentCaller caller,
            ProblemTexts texts,
            Replies replies) {
        this.baseData = baseData;
        this.book = book;
        this.forms = forms;
        this.caller = caller;
        this.texts = texts;
        this.replies = replies;
    }

    /**
     * A sheet that can be filled in.
     *
     * @param sheet id of its form
     * @param version of the form in force
     * @param about whose data it holds
     */
    record SheetView(String sheet, int version, LocalizedText name, Sheet about) {}

    /**
     * An entry in the list.
     *
     * @param inUse whether it is the one from which forms are filled
     * @param open how many fields are missing or wrong; these fill no form
     * @param savedAt UTC
     */
    record Line(String entry, String sheet, boolean inUse, int open, Instant savedAt, long version) {}

    /** Everything of the signed-in applicant; entries of a sheet with the one in use first. */
    record Kept(List<SheetView> sheets, List<Line> entries) {}

    /**
     * One entry. Its {@code ETag} is the version to save upon.
     *
     * @param sheet id of its form
     * @param form version of that form in force, under whose keys the data stand
     * @param data field key to value, right or wrong
     * @param noLongerAsked labels of what was filled in under an earlier version and has no place any more
     * @param findings what is missing or wrong
     * @param savedAt UTC
     */
    record EntryView(
            String entry,
            String sheet,
            int form,
            Map<String, Object> data,
            List<LocalizedText> noLongerAsked,
            List<ProblemDocument.Reason> findings,
            Instant savedAt,
            long version)
            implements Versioned {}

    /** A new entry of a sheet. */
    record NewEntry(String sheet, Map<String, Object> data) {}

    /** What takes the place of an entry's data. */
    record EntryData(Map<String, Object> data) {}

    /** Which entry it was. */
    record KeptEntry(String entry) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    @Endpoint(
            value = "The sheets of base data that there are, and the signed-in applicant's entries",
            access = Access.SIGNED_IN)
    public Answer<Kept> list() {
        return forApplicant(owner -> {
            List<BaseDataEntry> entries = book.list(owner);
            return new Answer.Good<>(new Kept(
                    baseData.sheets().stream().map(BaseDataResource::view).toList(),
                    baseData.sheets().stream()
                            .flatMap(sheet -> lines(sheet, entries).stream())
                            .toList()));
        });
    }

    private static SheetView view(FormTemplate sheet) {
        return new SheetView(
                sheet.ref().id(),
                sheet.ref().version(),
                sheet.name(),
                sheet.sheet().orElseThrow());
    }

    private List<Line> lines(FormTemplate sheet, List<BaseDataEntry> entries) {
        List<BaseDataEntry> ofSheet = entries.stream()
                .filter(entry -> entry.sheet().id().equals(sheet.ref().id()))
                .toList();
        return ofSheet.stream()
                .map(entry -> new Line(
                        entry.id(),
                        sheet.ref().id(),
                        entry.equals(ofSheet.get(0)),
                        sheet.open(sheet.answers(carried(sheet, entry).values())),
                        entry.savedAt(),
                        entry.version()))
                .toList();
    }

    private CarriedOver carried(FormTemplate sheet, BaseDataEntry entry) {
        return forms.carriedOver(sheet.ref(), entry.data());
    }

    @GET
    @Path("{entry}")
    @Consumes(MediaType.WILDCARD)
    @Endpoint(value = "One entry of base data; its ETag is the version to save upon", access = Access.SIGNED_IN)
    public Answer<EntryView> one(@PathParam("entry") String entry) {
        return forApplicant(owner -> book.find(owner, entry)
                .flatMap(found -> sheet(found.sheet().id()).map(sheet -> view(sheet, found)))
                .<Answer<EntryView>>map(Answer.Good::new)
                .orElseGet(BaseDataResource::notFound));
    }

    private EntryView view(FormTemplate sheet, BaseDataEntry entry) {
        CarriedOver carried = carried(sheet, entry);
        return new EntryView(
                entry.id(),
                sheet.ref().id(),
                sheet.ref().version(),
                carried.values(),
                carried.leftBehind().stream().map(CarriedOver.LeftBehind::label).toList(),
                sheet.check(sheet.answers(carried.values())).stream()
                        .map(finding -> texts.reason(finding, replies.language()))
                        .toList(),
                entry.savedAt(),
                entry.version());
    }

    @POST
    @Endpoint(
            value = "Save a new entry of base data, right or wrong, and fill forms from it from now on",
            access = Access.SIGNED_IN)
    public Answer<KeptEntry> save(NewEntry body) {
        return forApplicant(owner -> sheet(body.sheet())
                .map(sheet -> OutcomeMapper.answer(book.save(
                        owner, Optional.empty(), Optional.empty(), sheet.ref(), FilingBody.fields(body.data()))))
                .map(answer -> answer.map(KeptEntry::new))
                .orElseGet(BaseDataResource::notFound));
    }

    @PUT
    @Path("{entry}")
    @Endpoint(
            value = "Save an entry of base data again, right or wrong, and fill forms from it from now on",
            access = Access.SIGNED_IN)
    public Answer<KeptEntry> saveAgain(@PathParam("entry") String entry, EntryData body, @BeanParam SeenHeader header) {
        return onEntry(
                entry,
                header,
                (owner, sheet) -> book.save(
                        owner, Optional.of(entry), header.seen(), sheet.ref(), FilingBody.fields(body.data())));
    }

    @PUT
    @Path("{entry}/use")
    @Consumes(MediaType.WILDCARD)
    @Endpoint(value = "Fill forms from this entry of its sheet from now on", access = Access.SIGNED_IN)
    public Answer<KeptEntry> use(@PathParam("entry") String entry) {
        return forApplicant(
                owner -> OutcomeMapper.answer(book.use(owner, entry)).map(KeptEntry::new));
    }

    @DELETE
    @Path("{entry}")
    @Consumes(MediaType.WILDCARD)
    @Endpoint(
            value = "Throw an entry of base data away; applications that it has filled keep what they say",
            access = Access.SIGNED_IN)
    public Answer<KeptEntry> remove(@PathParam("entry") String entry, @BeanParam SeenHeader header) {
        return onEntry(entry, header, (owner, sheet) -> book.remove(owner, entry, header.seen()));
    }

    private Answer<KeptEntry> onEntry(
            String entry, SeenHeader header, BiFunction<SubjectId, FormTemplate, Outcome<String>> what) {
        return forApplicant(owner -> book.find(owner, entry)
                .flatMap(found -> sheet(found.sheet().id()))
                .map(sheet -> header.answer(what.apply(owner, sheet)).map(KeptEntry::new))
                .orElseGet(BaseDataResource::notFound));
    }

    private Optional<FormTemplate> sheet(String id) {
        return baseData.sheets().stream()
                .filter(sheet -> sheet.ref().id().equals(id))
                .findFirst();
    }

    private static <T> Answer<T> notFound() {
        return Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", "")));
    }

    private <T> Answer<T> forApplicant(Function<SubjectId, Answer<T>> what) {
        return caller.get() instanceof Caller.Subject applicant
                ? what.apply(applicant.subject())
                : Answer.bad(Problem.of(ProblemKind.FORBIDDEN, Finding.error("OW-WEB-3006", "")));
    }
}
