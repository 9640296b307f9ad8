package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.core.fact.SharedMaterial;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.ServiceItem;

/** What the formal check finds in an application as it is kept, with what data sharing has not yielded. */
@ApplicationScoped
class OpenFindings {
    private final Applications applications;
    private final Dossiers dossiers;
    private final FormalCheck formalCheck;
    private final SharedMaterials shared;
    private final ItemCatalogue catalogue;

    @Inject
    OpenFindings(
            Applications applications,
            Dossiers dossiers,
            FormalCheck formalCheck,
            SharedMaterials shared,
            ItemCatalogue catalogue) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.formalCheck = formalCheck;
        this.shared = shared;
        this.catalogue = catalogue;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OpenFindings() {
        this(null, null, null, null, null);
    }

    /** What is open in an application as it is. */
    List<Finding> of(Application application, ServiceItem item) {
        return of(application, item, applications.materialsOf(application));
    }

    /** The same where its materials have been read already. */
    List<Finding> of(Application application, ServiceItem item, List<Material> materials) {
        return Stream.concat(
                        under(application, item, materials).stream(),
                        notShared(application, item, counting(application, materials)).stream())
                .toList();
    }

    /** What the formal check finds if the application followed {@code item}. */
    List<Finding> under(Application application, ServiceItem item, List<Material> materials) {
        Dossiers.Sealed sealed = dossiers.open(application);
        return formalCheck.findings(
                item,
                application.scenario(),
                dossiers.fieldsOf(application, sealed),
                counting(application, materials),
                TakenInOn.of(application, materials),
                sealed.origin());
    }

    /** What was handed in, and what was brought to the counter afterwards. */
    private static List<SubmittedMaterial> counting(Application application, List<Material> materials) {
        return application.papers().with(Applications.current(materials));
    }

    /** Shared materials that data sharing has not yielded: the paper is wanted after all (系统自动获取，不全则提交). */
    private List<Finding> notShared(Application application, ServiceItem item, List<SubmittedMaterial> current) {
        if (item.materials().stream()
                .noneMatch(material -> material.acquisition() == Acquisition.SHARED_OR_HANDED_IN)) {
            return List.of();
        }
        Set<String> inVain = shared.of(application.id()).stream()
                .filter(SharedMaterial::wantsPaper)
                .map(SharedMaterial::requirement)
                .collect(Collectors.toSet());
        return inVain.isEmpty()
                ? List.of()
                : catalogue.materialsFor(item, application.scenario(), dossiers.fieldsOf(application)).stream()
                        .filter(requirement -> requirement.acquisition() == Acquisition.SHARED_OR_HANDED_IN
                                && requirement.necessity() != Necessity.OPTIONAL
                                && inVain.contains(requirement.id()))
                        .filter(requirement -> current.stream()
                                .noneMatch(material -> material.requirement().equals(requirement.id())))
                        .map(requirement -> Finding.error(
                                ApplicationCodes.MATERIAL_MISSING,
                                requirement.id(),
                                requirement.name().zh()))
                        .toList();
    }
}
