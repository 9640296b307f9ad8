package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.answer.ProblemTexts;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.adapters.rest.session.Visitor;
import org.onewindow.catalog.element.ItemElements;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.exchange.ExchangeRecord;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.item.ItemState;
import org.onewindow.catalog.item.ScenarioDialogue;
import org.onewindow.catalog.search.ItemSearch;
import org.onewindow.catalog.search.SearchAnswer;
import org.onewindow.catalog.search.SearchEngine.Understood;
import org.onewindow.catalog.search.SearchFilter;
import org.onewindow.catalog.search.SearchQuestion;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.definition.VersionLine;
import org.onewindow.core.people.Accounts;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.prefill.PrefilledValue;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/** 事项: what the hall offers, what of a form it can fill in, and which materials a filled form asks for. */
@Path("items")
@ForJersey
public class ItemResource implements ApiResource {
    private final PublishedDefinitions published;
    private final ItemSearch search;
    private final Prefill prefill;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final ProblemTexts texts;
    private final Replies replies;

    @Inject
    ItemResource(
            PublishedDefinitions published,
            ItemSearch search,
            Prefill prefill,
            Accounts accounts,
            CurrentCaller caller,
            ProblemTexts texts,
            Replies replies) {
        this.published = published;
        this.search = search;
        this.prefill = prefill;
        this.accounts = accounts;
        this.caller = caller;
        this.texts = texts;
        this.replies = replies;
    }

    /** One item in a list, and the everyday word of the question that led to it. */
    record ItemLine(DefinitionRef ref, LocalizedText name, ApplicationKind kind, Optional<String> because) {}

    /** Items, how many there are in all, and what everyday words of the question were taken to mean. */
    record ItemList(List<ItemLine> items, int total, List<Understood> understood) {}

    /** When each version was in force, newest first. */
    record Versions(List<VersionLine> versions) {}

    /** What the form says so far, and for which scenario. */
    record FilledSoFar(String scenario, Map<String, Object> formData) {}

    /**
     * 事项要素: everything of the national item list that the item itself does not say.
     *
     * @param materials by the material's id
     * @param perScenario by scenario and material, what is required differently there
     * @param dialogue the questions that lead to a scenario
     */
    record Elements(
            DefinitionRef ref,
            ItemState state,
            ItemElements item,
            Map<String, MaterialElements> materials,
            Map<String, Map<String, MaterialRequirement>> perScenario,
            List<Asked> dialogue) {
        static Elements of(ImplementationEntry entry) {
            return new Elements(
                    entry.item().ref(),
                    entry.state(),
                    entry.elements(),
                    entry.materialElements(),
                    entry.perScenario(),
                    entry.dialogue().questions().stream().map(Asked::of).toList());
        }
    }

    /** What was answered so far, id of each question to id of its answer. */
    record Answers(Map<String, String> answers) {}

    /** What the answers leave: ids of scenarios, and what to ask next, if a question still makes a difference. */
    record Led(List<String> scenarios, Optional<Asked> next) {}

    /** A question of the dialogue. */
    record Asked(String id, LocalizedText question, List<Offered> answers) {
        static Asked of(ScenarioDialogue.Question question) {
            return new Asked(
                    question.id(),
                    question.text(),
                    question.answers().stream()
                            .map(answer -> new Offered(answer.id(), answer.text()))
                            .toList());
        }
    }

    /** An answer to choose. */
    record Offered(String id, LocalizedText text) {}

    /** The materials that apply. */
    record Materials(List<MaterialRequirement> materials) {}

    /** What the registers know, each value with its source and its time, and which of them could not be used. */
    record Known(List<PrefilledValue> values, List<ProblemDocument.Reason> findings) {}

    @GET
    @Endpoint(
            value = "Every item that is offered now; with q or a filter at most 100, those that answer best first",
            access = Access.PUBLIC)
    public Answer<ItemList> list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("audience") @Nullable String audience,
            @QueryParam("department") @Nullable String department,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("form") @Nullable String form,
            @QueryParam("immediate") boolean immediate) {
        SearchFilter filter = SearchFilters.filter(audience, department, theme, form, immediate);
        if (words == null && filter.equals(SearchFilter.NONE)) {
            return new Answer.Good<>(everything());
        }
        String typed = words == null ? "" : words;
        return new Answer.Good<>(found(search.find(new SearchQuestion(typed, filter, SearchQuestion.MOST))));
    }

    private ItemList everything() {
        List<ItemLine> lines = published.inForce(ImplementationEntry.class).stream()
                .filter(ImplementationEntry::offered)
                .map(ImplementationEntry::item)
                .sorted(Comparator.comparing(item -> item.ref().id()))
                .map(item -> line(item, Optional.empty()))
                .toList();
        return new ItemList(lines, lines.size(), List.of());
    }

    private static ItemList found(SearchAnswer answer) {
        return new ItemList(
                answer.found().stream()
                        .map(each -> line(each.item(), each.because().map(Understood::saying)))
                        .toList(),
                answer.total(),
                answer.understood());
    }

    private static ItemLine line(ServiceItem item, Optional<String> because) {
        return new ItemLine(item.ref(), item.name(), item.kind(), because);
    }

    @GET
    @Path("{item}")
    @Endpoint(
            value = "One item in the version in force: limits, scenarios, materials, guide, legal basis",
            access = Access.PUBLIC)
    public Answer<ServiceItem> item(@PathParam("item") String id) {
        return found(entry(id).map(ImplementationEntry::item));
    }

    @GET
    @Path("{item}/elements")
    @Endpoint(
            value =
                    "Every element of the national item list: layers and codes, authority, handling, fees, materials, dialogue",
            access = Access.PUBLIC)
    public Answer<Elements> elements(@PathParam("item") String id) {
        return found(entry(id).map(Elements::of));
    }

    @GET
    @Path("{item}/exchange")
    @Endpoint(
            value = "One item as the national exchange tables have it: their fields, with their codes",
            access = Access.PUBLIC)
    public Answer<ExchangeRecord> exchange(@PathParam("item") String id) {
        return found(entry(id)
                .map(entry -> ExchangeRecord.of(entry, nameOf(entry.item().department()))));
    }

    private LocalizedText nameOf(DepartmentId department) {
        return published
                .hall()
                .flatMap(hall -> hall.department(department))
                .map(found -> found.name())
                .orElseGet(() -> LocalizedText.chinese(department.value()));
    }

    @GET
    @Path("{item}/versions")
    @Endpoint(value = "When each version of an item was in force, newest first", access = Access.PUBLIC)
    public Answer<Versions> versions(@PathParam("item") String id) {
        return found(Optional.of(published.history(ImplementationEntry.class, id))
                .filter(versions -> !versions.isEmpty())
                .map(Versions::new));
    }

    @POST
    @Path("{item}/dialogue")
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(
            value = "The scenarios that answers leave, and the next question that leads to one; changes nothing",
            access = Access.PUBLIC)
    public Answer<Led> dialogue(@PathParam("item") String id, Answers body) {
        Optional<ScenarioDialogue> dialogue = entry(id).map(ImplementationEntry::dialogue);
        if (dialogue.isPresent() && !dialogue.get().knows(body.answers())) {
            return Answer.bad(
                    Problem.of(ProblemKind.INVALID, Finding.error(ApplicationCodes.UNKNOWN_ANSWER, "/answers")));
        }
        return found(dialogue.map(known -> new Led(
                known.fitting(body.answers()), known.next(body.answers()).map(Asked::of))));
    }

    @POST
    @Path("{item}/materials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Endpoint(value = "The materials that a form filled so far asks for; changes nothing", access = Access.PUBLIC)
    public Answer<Materials> materials(@PathParam("item") String id, FilledSoFar body) {
        return found(entry(id)
                .filter(entry -> entry.item().scenario(body.scenario()).isPresent())
                .map(entry -> new Materials(entry.materialsFor(body.scenario(), FilingBody.fields(body.formData())))));
    }

    @GET
    @Path("{item}/prefill")
    @Endpoint(
            value = "What the registers know of the signed-in applicant for the item's form",
            access = Access.SIGNED_IN)
    public Answer<Known> prefill(@PathParam("item") String id, @Context HttpServletRequest request) {
        return found(entry(id).map(ImplementationEntry::item).flatMap(item -> known(item, request)));
    }

    private Optional<Known> known(ServiceItem item, HttpServletRequest request) {
        return Visitor.of(request)
                .flatMap(accounts::applicantOf)
                .flatMap(applicant -> published
                        .version(FormTemplate.class, item.form())
                        .map(template -> prefill.of(
                                template,
                                SubjectNumber.of(applicant),
                                new FactSource.Purpose(
                                        item.ref().id(), caller.get().ledgerName()))))
                .map(this::known);
    }

    private Known known(Prefilled filled) {
        return new Known(
                List.copyOf(filled.values().values()),
                filled.findings().stream()
                        .map(finding -> texts.reason(finding, replies.language()))
                        .toList());
    }

    private Optional<ImplementationEntry> entry(String id) {
        return published.inForce(ImplementationEntry.class, id).filter(ImplementationEntry::offered);
    }

    private static <T> Answer<T> found(Optional<T> value) {
        return value.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
