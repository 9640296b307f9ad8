package org.onewindow.adapters.rest.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.adapters.rest.answer.Answer;
import org.onewindow.adapters.rest.answer.ItemVersion;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.catalog.element.Training;
import org.onewindow.catalog.guide.AlreadyHere;
import org.onewindow.catalog.guide.Had;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.CurrentCaller;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** 办事指南 for programs: everything that the page of an item tells, and to staff what they are taught about it. */
@Path("items")
@ForJersey
public class GuideResource implements ApiResource {
    private static final String SVG = "image/svg+xml";

    private final PublishedDefinitions published;
    private final ItemSteps steps;
    private final AlreadyHere here;
    private final KnownFacts facts;
    private final CurrentCaller caller;
    private final Replies replies;

    @Inject
    GuideResource(
            PublishedDefinitions published,
            ItemSteps steps,
            AlreadyHere here,
            KnownFacts facts,
            CurrentCaller caller,
            Replies replies) {
        this.published = published;
        this.steps = steps;
        this.here = here;
        this.facts = facts;
        this.caller = caller;
        this.replies = replies;
    }

    /**
     * The guide of one item.
     *
     * @param item limits, scenarios, materials, guide, legal basis
     * @param elements everything of the national item list that the item itself does not say
     * @param steps the ways through the departments; none if it is decided on the spot
     * @param digest what the version says, as on the receipt of whoever handed in under it
     * @param inForce whether it is the version in force now
     */
    record Guide(ServiceItem item, ItemResource.Elements elements, List<Way> steps, String digest, boolean inForce) {}

    /**
     * A way through the departments.
     *
     * @param scenarios ids of those who go it
     * @param chain the version of the chain
     * @param inWords one line for each step, in the language of the request
     * @param drawing address of the same as a picture
     */
    record Way(List<String> scenarios, DefinitionRef chain, List<String> inWords, String drawing) {}

    @GET
    @Path("{item}/guide")
    @Endpoint(
            value =
                    "The whole guide of one item: what it takes, every element, and the steps in words and as a picture;"
                            + " in the version in force, or in the one asked for, as an applicant saw it",
            access = Access.PUBLIC)
    public Answer<Guide> guide(@PathParam("item") String id, @QueryParam("version") @Nullable String version) {
        return found((version == null ? entry(id) : entry(id, version)).map(this::guide));
    }

    private Guide guide(ImplementationEntry entry) {
        DefinitionRef ref = entry.item().ref();
        return new Guide(
                entry.item(),
                ItemResource.Elements.of(entry),
                ways(entry.item()),
                published.digest(ImplementationEntry.class, ref).orElseThrow(),
                entry(ref.id()).filter(now -> now.item().ref().equals(ref)).isPresent());
    }

    private List<Way> ways(ServiceItem item) {
        return steps.ways(item, item.scenarios(), replies.language()).stream()
                .map(way -> {
                    List<String> scenarios =
                            way.scenarios().stream().map(Scenario::id).toList();
                    String drawing = ApiModule.BASE + "/items/" + item.ref().id() + "/steps.svg?version="
                            + item.ref().version() + "&scenario=" + scenarios.get(0);
                    return new Way(scenarios, way.drawn().chain(), way.drawn().inWords(), drawing);
                })
                .toList();
    }

    @GET
    @Path("{item}/steps.svg")
    @Endpoint(
            value =
                    "The steps of one scenario as a picture with department and limit of each, in the language of the request;"
                            + " the first scenario if none is named, the version in force if none is asked for",
            access = Access.PUBLIC,
            answers = SVG)
    public Answer<String> drawing(
            @PathParam("item") String id,
            @QueryParam("scenario") @Nullable String scenario,
            @QueryParam("version") @Nullable String version) {
        return found((version == null ? entry(id) : entry(id, version))
                .map(ImplementationEntry::item)
                .flatMap(item -> drawn(item, scenario)));
    }

    /** By the material's id, what the hall has of it; materials of which it has nothing are left out. */
    record Here(Map<String, List<Had>> materials) {}

    @GET
    @Path("{item}/already-here")
    @Endpoint(
            value =
                    "Which materials data sources know, which the hall issues itself, and, for a signed-in applicant, which it has"
                            + " issued to her or taken from her before",
            access = Access.PUBLIC)
    public Answer<Here> alreadyHere(@PathParam("item") String id) {
        return found(entry(id).map(entry -> new Here(here.of(entry, facts.bySource(), Scope.of(caller.get())))));
    }

    @GET
    @Path("{item}/training")
    @Endpoint(
            value = "业务培训: what the hall's staff know about an item before they serve anybody with it; for staff alone",
            access = Access.SIGNED_IN)
    public Answer<Training> training(@PathParam("item") String id) {
        return found(Optional.of(caller.get())
                .filter(Caller.Staff.class::isInstance)
                .flatMap(staff -> published.inForce(ImplementationEntry.class, id))
                .map(ImplementationEntry::training));
    }

    private Optional<String> drawn(ServiceItem item, @Nullable String scenario) {
        return Optional.ofNullable(scenario)
                .map(item::scenario)
                .orElseGet(() -> item.scenarios().stream().findFirst())
                .flatMap(wanted -> steps.draw(item, wanted.id(), replies.language()))
                .map(ItemSteps.Drawn::svg);
    }

    private Optional<ImplementationEntry> entry(String id) {
        return published.inForce(ImplementationEntry.class, id).filter(ImplementationEntry::offered);
    }

    /** Every published version stays readable, offered or not. */
    private Optional<ImplementationEntry> entry(String id, String version) {
        return ItemVersion.of(id, version).flatMap(ref -> published.version(ImplementationEntry.class, ref));
    }

    private static <T> Answer<T> found(Optional<T> value) {
        return value.<Answer<T>>map(Answer.Good::new)
                .orElseGet(() -> Answer.bad(Problem.of(ProblemKind.NOT_FOUND, Finding.error("OW-WEB-1007", ""))));
    }
}
