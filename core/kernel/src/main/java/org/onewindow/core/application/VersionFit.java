package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.core.application.LegalClock.Limit;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.time.HallTime;
import org.onewindow.core.time.TimeFacts;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/**
 * Whether an application under way fits another version of its item. It does only if the applicant loses nothing by it:
 *
 * <ul>
 *   <li>Nothing new is asked for: whatever the formal check finds under the other version, it found before (Licensing Law Art. 32 (4):
 *       everything is told once). What has been handed in and put off still counts.
 *   <li>No limit that was promised grows, and no day that is ahead moves into the past: the promise given at acceptance stands (Art. 8,
 *       protection of legitimate trust). A shorter limit holds from the move on.
 *   <li>Once accepted it goes the way it has begun: chain, department and kind of handling are the same, for answers on record belong
 *       to the steps that were asked.
 *   <li>A part of a bundle stays with its bundle, whose parts were published to fit each other.
 * </ul>
 */
@ApplicationScoped
class VersionFit {
    private static final String CHAIN = "chain";

    private final Applications applications;
    private final Dossiers dossiers;
    private final OpenFindings openFindings;
    private final ItemCatalogue catalogue;
    private final PublishedDefinitions definitions;
    private final HallTime time;

    @Inject
    VersionFit(
            Applications applications,
            Dossiers dossiers,
            OpenFindings openFindings,
            ItemCatalogue catalogue,
            PublishedDefinitions definitions,
            HallTime time) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.openFindings = openFindings;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VersionFit() {
        this(null, null, null, null, null, null);
    }

    /** Everything that stands against {@code application} following {@code to} from now on; empty if it fits. */
    List<Finding> objections(Application application, ServiceItem from, ServiceItem to) {
        return objections(application, from, to, applications.materialsOf(application));
    }

    /** The same, with its materials at hand. */
    List<Finding> objections(Application application, ServiceItem from, ServiceItem to, List<Material> materials) {
        List<Finding> objections = new ArrayList<>();
        if (from.ref().equals(to.ref())) {
            return List.of(Finding.error(
                    ApplicationCodes.ON_THAT_VERSION,
                    "/version",
                    String.valueOf(to.ref().version())));
        }
        if (application.origin() == Origin.BUNDLE) {
            objections.add(Finding.error(ApplicationCodes.PART_OF_A_BUNDLE, "/version"));
        }
        if (from.kind() != to.kind() || !from.department().equals(to.department())) {
            objections.add(Finding.error(
                    ApplicationCodes.HANDLED_OTHERWISE,
                    "/version",
                    from.department() + " " + from.kind(),
                    to.department() + " " + to.kind()));
        }
        if (application.clock().acceptedOn().isPresent()) {
            objections.addAll(objectionsOnceAccepted(application, from, to));
        }
        objections.addAll(newDemands(application, from, to, materials));
        return List.copyOf(objections);
    }

    private List<Finding> objectionsOnceAccepted(Application application, ServiceItem from, ServiceItem to) {
        List<Finding> objections = new ArrayList<>();
        Optional<DefinitionRef> before = chainOf(application, from);
        Optional<DefinitionRef> after = chainOf(application, to);
        boolean sameWay = before.isPresent() == after.isPresent()
                && before.stream().allMatch(chain -> definitions.saysTheSame(CHAIN, chain, after.orElseThrow()));
        if (!sameWay) {
            objections.add(Finding.error(
                    ApplicationCodes.OTHER_CHAIN,
                    "/version",
                    before.map(Object::toString).orElse("-"),
                    after.map(Object::toString).orElse("-")));
        }
        for (Limit limit : Limit.values()) {
            Optional<LocalDate> promised = dayOf(application, limit, from);
            Optional<LocalDate> then = dayOf(application, limit, to);
            boolean later = undisturbed(application, limit, to).isAfter(undisturbed(application, limit, from));
            boolean lateAtOnce = then.filter(day -> day.isBefore(time.today())).isPresent()
                    && promised.filter(day -> day.isBefore(time.today())).isEmpty();
            if (later || lateAtOnce) {
                objections.add(Finding.error(
                        ApplicationCodes.PROMISE_BROKEN,
                        "/version",
                        promised.map(LocalDate::toString).orElse("-"),
                        then.map(LocalDate::toString).orElse("-")));
            }
        }
        application.deferredMaterials().stream()
                .filter(deferred -> !deferred.supplied()
                        && to.material(deferred.requirement()).isEmpty())
                .map(deferred -> Finding.error(
                        ApplicationCodes.UNKNOWN_MATERIAL, deferred.requirement(), deferred.requirement()))
                .forEach(objections::add);
        return objections;
    }

    private Optional<LocalDate> dayOf(Application application, Limit limit, ServiceItem item) {
        return application.clock().explain(limit, item.limits(), time).date();
    }

    /** The last day as it was promised at acceptance, before anything stopped the clock or lengthened it. */
    private LocalDate undisturbed(Application application, Limit limit, ServiceItem item) {
        LocalDate accepted = application.clock().acceptedOn().orElseThrow();
        return time.dueDate(accepted, limit.of(item.limits()), TimeFacts.NONE)
                .date()
                .orElseThrow();
    }

    private static Optional<DefinitionRef> chainOf(Application application, ServiceItem item) {
        return item.scenario(application.scenario()).flatMap(Scenario::chain).or(item::chain);
    }

    private List<Finding> newDemands(
            Application application, ServiceItem from, ServiceItem to, List<Material> materials) {
        List<Finding> demands = new ArrayList<>();
        Map<String, String> answers = dossiers.answersOf(application);
        if (to.scenario(application.scenario()).isPresent()
                && !catalogue.scenariosFitting(to, answers).orElse(List.of()).contains(application.scenario())) {
            demands.add(Finding.error(ApplicationCodes.UNKNOWN_ANSWER, "/answers"));
        }
        Set<String> before = openFindings.under(application, from, materials).stream()
                .map(VersionFit::demand)
                .collect(Collectors.toSet());
        openFindings.under(application, to, materials).stream()
                .filter(Finding::stops)
                .filter(finding -> !before.contains(demand(finding)))
                .forEach(demands::add);
        return demands;
    }

    private static String demand(Finding finding) {
        return finding.code() + " " + finding.subject();
    }
}
