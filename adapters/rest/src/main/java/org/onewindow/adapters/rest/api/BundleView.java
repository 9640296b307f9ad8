package org.onewindow.adapters.rest.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onewindow.core.bundle.BundleDue;
import org.onewindow.core.bundle.BundlePlan;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.bundle.BundleRoute;
import org.onewindow.core.bundle.MaterialLine;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.ApplicationKind;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceTarget;
import org.onewindow.spi.time.TimeLimit;

/**
 * One bundle, as a reader sees it.
 *
 * @param parts in the order in which they can be done; limits and fees are each part's own
 * @param materials what the applicant brings, each document once
 * @param notAsked what the applicant need not bring
 * @param routes combinations of channels, with the visits each takes
 * @param dueOn by when everything is decided, if it is handed in and accepted today
 * @param longestPath ids of the parts that make it as late as that
 * @param form JSON Schema 2020-12 of the one form
 */
record BundleView(
        DefinitionRef ref,
        LocalizedText name,
        LocalizedText summary,
        DepartmentId lead,
        Set<ServiceTarget> targets,
        List<Part> parts,
        List<Material> materials,
        List<Supplied> notAsked,
        List<Route> routes,
        LocalDate dueOn,
        List<String> longestPath,
        JsonNode form) {
    /**
     * One part.
     *
     * @param before ids of the parts that must be granted first
     * @param dueOn by when it is decided, if everything is handed in today
     */
    record Part(
            String id,
            DefinitionRef item,
            LocalizedText name,
            DepartmentId department,
            String scenario,
            ApplicationKind kind,
            TimeLimit promised,
            TimeLimit statutory,
            LocalizedText fees,
            LocalizedText result,
            Set<String> before,
            LocalDate dueOn) {}

    /**
     * One document.
     *
     * @param id its name in what is handed in
     * @param serves ids of the parts that it serves
     */
    record Material(
            String id,
            LocalizedText name,
            boolean demanded,
            boolean asFile,
            boolean onPaper,
            MaterialRequirement.Copies copies,
            List<String> serves) {}

    /**
     * What falls away.
     *
     * @param from id of the part whose result stands for it; absent if the hall gets it by data sharing
     */
    record Supplied(String part, String material, LocalizedText name, Optional<String> from) {}

    /** A combination of channels. */
    record Route(String id, LocalizedText name, int visits, boolean atMostOneVisit, Optional<LocalizedText> only) {}

    static BundleView of(BundlePlan plan, BundleDue due, JsonNode form) {
        return new BundleView(
                plan.bundle().ref(),
                plan.bundle().name(),
                plan.bundle().summary(),
                plan.bundle().lead(),
                plan.bundle().targets(),
                plan.parts().stream().map(part -> part(part, due)).toList(),
                plan.materials().stream().map(BundleView::material).toList(),
                plan.notAsked().stream()
                        .map(each -> new Supplied(
                                each.part(),
                                each.requirement().id(),
                                each.requirement().name(),
                                each.from()))
                        .toList(),
                plan.routes().stream().map(BundleView::route).toList(),
                due.dueOn(),
                due.longestPath(),
                form);
    }

    private static Part part(PlannedPart part, BundleDue due) {
        return new Part(
                part.id(),
                part.item().ref(),
                part.item().name(),
                part.item().department(),
                part.part().scenario(),
                part.item().kind(),
                part.item().limits().promised(),
                part.item().limits().statutory(),
                part.item().guide().fees(),
                part.item().output().name(),
                new TreeSet<>(part.before()),
                due.of(part.id()).dueOn());
    }

    private static Material material(MaterialLine line) {
        return new Material(
                line.id(),
                line.name(),
                line.demanded(),
                line.asFile(),
                line.onPaper(),
                line.copies(),
                line.uses().stream().map(MaterialLine.Use::part).toList());
    }

    private static Route route(BundleRoute route) {
        return new Route(route.id(), route.name(), route.visits(), route.atMostOneVisit(), route.only());
    }
}
