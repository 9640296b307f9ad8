package org.onewindow.adapters.web.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.bundle.BundleCase;
import org.onewindow.core.bundle.BundleCatalogue;
import org.onewindow.core.bundle.BundleDrafts;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundleReading;
import org.onewindow.core.bundle.BundleReading.OfBundle;
import org.onewindow.core.bundle.BundleRoute;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.SubjectId;

/** Where bundles that were handed in stand, in words, for every page that shows one. */
@ApplicationScoped
public class BundleStanding {
    /** Where a clerk sees a bundle; its outside identifier follows. */
    public static final String AT_RECEPTION = "/desk/reception/bundle/";
    /** Where its applicant does. */
    public static final String OWN = "/bundle-applications/";

    private final BundleReading reading;
    private final BundleCatalogue bundles;
    private final BundleDrafts drafts;
    private final CaseReading cases;

    @Inject
    BundleStanding(BundleReading reading, BundleCatalogue bundles, BundleDrafts drafts, CaseReading cases) {
        this.reading = reading;
        this.bundles = bundles;
        this.drafts = drafts;
        this.cases = cases;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleStanding() {
        this(null, null, null, null);
    }

    /**
     * The bundle that a case belongs to.
     *
     * @param path where the visitor sees it whole; empty if nowhere
     */
    public record PartOf(LocalizedText name, BundleCase bundle, String path) {}

    /**
     * One bundle of a list.
     *
     * @param name of its definition
     */
    public record Line(LocalizedText name, BundleCase bundle) {}

    /** What people call each part. */
    public static Map<String, LocalizedText> names(BundlePlan plan) {
        return plan.parts().stream()
                .collect(Collectors.toMap(
                        BundlePlan.PlannedPart::id, part -> part.item().name()));
    }

    /**
     * {@code page} with everything that the template of a bundle's parts shows.
     *
     * @param casePath where the visitor sees a part that was handed in; its outside identifier follows
     */
    public Reply.Page on(Reply.Page page, BundleCase bundle, String casePath, Visit visit) {
        return on(page, bundle, casePath, open(bundle, visit));
    }

    /** The same for whoever has only the number and the lookup code: no cases, and nothing personal. */
    public Reply.Page forAnybody(Reply.Page page, BundleCase bundle) {
        return on(page, bundle, "", Map.of());
    }

    /** What is wrong with parts that wait at the reception desk: id of each part to the findings that stop its acceptance. */
    private Map<String, List<Finding>> open(BundleCase bundle, Visit visit) {
        Map<String, List<Finding>> open = new TreeMap<>();
        for (BundleCase.PartCase part : bundle.parts()) {
            if (part.state() == ApplicationState.SUBMITTED) {
                List<Finding> findings = cases.file(part.application(), visit.scope()).stream()
                        .flatMap(file -> file.openFindings().stream())
                        .filter(Finding::stops)
                        .toList();
                if (!findings.isEmpty()) {
                    open.put(part.part(), findings);
                }
            }
        }
        return open;
    }

    private Reply.Page on(Reply.Page page, BundleCase bundle, String casePath, Map<String, List<Finding>> open) {
        BundlePlan plan = plan(bundle);
        List<LocalizedText> route = plan.routes().stream()
                .filter(each -> bundle.route().filter(each.id()::equals).isPresent())
                .map(BundleRoute::name)
                .toList();
        return page.with("bundle", bundle)
                .with("name", plan.bundle().name())
                .with("names", names(plan))
                .with("route", route)
                .with("open", open)
                .with("casePath", casePath);
    }

    /** The bundle that the application of that outside identifier is a part of. */
    public Optional<PartOf> ofPart(String application, Visit visit) {
        return reading.ofPart(application, visit.scope())
                .map(bundle -> new PartOf(plan(bundle).bundle().name(), bundle, path(bundle, visit)));
    }

    /** Which of these applications are parts of which bundle: outside identifier to bundle. */
    public Map<String, OfBundle> ofParts(Collection<String> applications, Visit visit) {
        return reading.bundlesOf(applications, visit.scope());
    }

    /** The bundles in sight that are not over, the last one first. */
    public List<Line> running(Visit visit) {
        return all(visit).stream().filter(line -> !line.bundle().over()).toList();
    }

    /** The bundles in sight, the last one first. */
    public List<Line> all(Visit visit) {
        return reading.list(visit.scope()).stream()
                .map(bundle -> new Line(plan(bundle).bundle().name(), bundle))
                .toList();
    }

    /**
     * A bundle that somebody is still filling in.
     *
     * @param path where it is gone on with
     */
    public record Begun(LocalizedText name, String path, Instant savedAt) {}

    /** What {@code owner} is still filling in, the last one saved first; as far as it is still offered. */
    public List<Begun> drafts(SubjectId owner) {
        return drafts.list(owner).stream()
                .flatMap(draft -> bundles.inForce(draft.bundle().id()).stream()
                        .map(plan -> new Begun(
                                plan.bundle().name(),
                                "/bundles/" + plan.bundle().ref().id() + "/apply",
                                draft.savedAt())))
                .toList();
    }

    private static String path(BundleCase bundle, Visit visit) {
        if (visit.has(Role.RECEPTION_CLERK)) {
            return AT_RECEPTION + bundle.id();
        }
        return visit.has(Role.APPLICANT) ? OWN + bundle.id() : "";
    }

    private BundlePlan plan(BundleCase bundle) {
        return bundles.version(bundle.bundle()).orElseThrow();
    }
}
