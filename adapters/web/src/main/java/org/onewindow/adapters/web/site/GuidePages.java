package org.onewindow.adapters.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.rest.answer.ItemVersion;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.web.dialogue.Dialogues;
import org.onewindow.adapters.web.dialogue.Guidance;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.PageGroup;
import org.onewindow.adapters.web.page.ProblemException;
import org.onewindow.adapters.web.page.PublicAddress;
import org.onewindow.adapters.web.page.QrCode;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Routes;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.catalog.element.MaterialElements;
import org.onewindow.catalog.guide.AlreadyHere;
import org.onewindow.catalog.guide.Had;
import org.onewindow.catalog.item.ImplementationEntry;
import org.onewindow.catalog.search.ItemSearch;
import org.onewindow.catalog.search.SearchAnswer;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.definition.VersionLine;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.LimitWords;
import org.onewindow.forms.template.KnownFacts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/** 办事指南: what the hall offers, and what each item takes. */
@ApplicationScoped
class GuidePages implements PageGroup {
    private final PublishedDefinitions definitions;
    private final ItemCatalogue catalogue;
    private final LimitWords limits;
    private final Dialogues dialogues;
    private final ItemSearch search;
    private final ItemFilter filter;
    private final BundleCatalogue bundles;
    private final ItemSteps steps;
    private final AlreadyHere here;
    private final KnownFacts facts;
    private final PublicAddress addresses;
    private final Messages messages;

    @Inject
    GuidePages(
            PublishedDefinitions definitions,
            ItemCatalogue catalogue,
            LimitWords limits,
            Dialogues dialogues,
            ItemSearch search,
            ItemFilter filter,
            BundleCatalogue bundles,
            ItemSteps steps,
            AlreadyHere here,
            KnownFacts facts,
            PublicAddress addresses,
            Messages messages) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.limits = limits;
        this.dialogues = dialogues;
        this.search = search;
        this.filter = filter;
        this.bundles = bundles;
        this.steps = steps;
        this.here = here;
        this.facts = facts;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected GuidePages() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/", this::home).get("/items/{id}", this::guide);
    }

    private Reply home(Visit visit) {
        SearchAnswer answer = search.find(filter.question(visit));
        Map<String, String> promised = new TreeMap<>();
        answer.found()
                .forEach(each -> promised.put(
                        each.item().ref().id(), limits.say(each.item().limits().promised(), visit.locale())));
        return filter.shownOn(Reply.page("home"), visit)
                .with("found", answer.found())
                .with("total", answer.total())
                .with("understood", answer.understood())
                .with("limits", promised)
                .with(
                        "bundles",
                        bundles.inForce().stream().map(BundlePlan::bundle).toList());
    }

    /** A scenario with the materials of its list, whatever their condition. */
    public record ScenarioMaterials(Scenario scenario, List<ListedMaterial> materials) {}

    /** A material with everything that is told about it. */
    public record ListedMaterial(
            MaterialRequirement requirement, MaterialElements elements, String issuedWithin, List<Had> had) {}

    private ListedMaterial listed(
            MaterialRequirement requirement, ImplementationEntry entry, Map<String, List<Had>> had, Locale locale) {
        MaterialElements elements =
                Objects.requireNonNull(entry.materialElements().get(requirement.id()));
        String issuedWithin = requirement
                .freshness()
                .issuedWithin()
                .map(limit -> limits.say(limit, locale))
                .orElse("");
        return new ListedMaterial(requirement, elements, issuedWithin, had.getOrDefault(requirement.id(), List.of()));
    }

    private Reply guide(Visit visit) {
        String version = visit.field("version");
        return version.isEmpty() ? inForce(visit) : asOf(version, visit);
    }

    private Reply inForce(Visit visit) {
        ServiceItem item = catalogue
                .inForce(visit.path("id"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemKind.NOT_FOUND,
                        Finding.error(ApplicationCodes.ITEM_NOT_OFFERED, "", visit.path("id")))));
        return guide(entry(item.ref()), visit).with("seen", Optional.empty());
    }

    /** The guide as somebody saw it: every published version stays readable, in force or not. */
    private Reply asOf(String version, Visit visit) {
        DefinitionRef ref = Doors.found(ItemVersion.of(visit.path("id"), version));
        String digest = Doors.found(definitions.digest(ImplementationEntry.class, ref));
        String onReceipt = visit.field("digest");
        Optional<DefinitionRef> now = catalogue.inForce(ref.id()).map(ServiceItem::ref);
        Optional<VersionLine> line = definitions.history(ImplementationEntry.class, ref.id()).stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst();
        return guide(entry(ref), visit)
                .with(
                        "seen",
                        Optional.of(new Seen(
                                digest,
                                now.filter(ref::equals).isPresent(),
                                now.isPresent(),
                                line.map(VersionLine::from),
                                line.flatMap(VersionLine::until),
                                onReceipt.isEmpty() ? Optional.empty() : Optional.of(onReceipt.equals(digest)))));
    }

    private ImplementationEntry entry(DefinitionRef ref) {
        return Doors.found(definitions.version(ImplementationEntry.class, ref));
    }

    /**
     * What is said above a guide that was asked for in one version.
     *
     * @param digest of what it says
     * @param inForce whether it is the one in force now
     * @param offered whether one is in force now
     * @param from when it came into force
     * @param until when it ended
     * @param asOnReceipt whether it has the digest that the receipt has; absent if no receipt led here
     */
    public record Seen(
            String digest,
            boolean inForce,
            boolean offered,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Boolean> asOnReceipt) {}

    private Reply.Page guide(ImplementationEntry entry, Visit visit) {
        ServiceItem item = entry.item();
        Locale locale = visit.locale();
        Guidance guidance = dialogues.guide(item, visit);
        Optional<Hall> hall = definitions.hall();
        Map<String, List<Had>> had = here.of(entry, facts.bySource(), visit.scope());
        String address = addresses.of("/items/" + item.ref().id(), visit);
        return Reply.page("guide")
                .with("item", item)
                .with("guidance", guidance)
                .with("stationing", hall.flatMap(known -> known.layout().of(visit.path("id"))))
                .with(
                        "counters",
                        hall.map(known -> known.countersFor(visit.path("id"))).orElse(List.of()))
                .with("elements", entry.elements())
                .with("address", address)
                .with("site", addresses.of("", visit))
                .with("qr", QrCode.svg(address, messages.text("guide.qr", locale)))
                .with("ways", steps.ways(item, guidance.fitting(), locale))
                .with("groups", ElementsView.of(entry, limits, locale))
                .with("promised", limits.say(item.limits().promised(), locale))
                .with("statutory", limits.say(item.limits().statutory(), locale))
                .with(
                        "scenarios",
                        guidance.fitting().stream()
                                .map(scenario -> new ScenarioMaterials(
                                        scenario,
                                        entry.listFor(scenario.id()).stream()
                                                .map(material -> listed(material, entry, had, locale))
                                                .toList()))
                                .toList());
    }
}
