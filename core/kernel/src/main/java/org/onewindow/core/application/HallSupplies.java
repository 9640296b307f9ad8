package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.application.Supply;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.ServiceItem;

/**
 * 免提交: takes over, as materials, the valid certificates of this hall that the applicant holds, with number and validity, so that nobody
 * is asked for what the hall itself has issued (Regulations on Optimising the Business Environment; State Council Decree 716, Art. 11).
 *
 * <p>Who holds one certificate of the kind need do nothing. Who holds several names the one that is meant: the hall does not guess which
 * licence somebody wants renewed.
 */
@ApplicationScoped
public class HallSupplies {
    /** Where a certificate of this hall comes from, as {@link Supply#source()} says it. */
    public static final String CERTIFICATES = "certificates-issued-here";

    /** 告知承诺: what stands for a material that is promised instead of being handed in, as {@link Supply#source()} says it. */
    public static final String COMMITMENT = "commitment";

    private static final int LONGEST_TITLE = 200;

    private final ItemCatalogue catalogue;
    private final Instance<HeldCertificates> held;
    private final CreditRecord credit;
    private final HallTime time;

    @Inject
    HallSupplies(ItemCatalogue catalogue, Instance<HeldCertificates> held, CreditRecord credit, HallTime time) {
        this.catalogue = catalogue;
        this.held = held;
        this.credit = credit;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HallSupplies() {
        this(null, null, null, null);
    }

    /**
     * What counts as handed in, and what is wrong with what was named.
     *
     * @param materials what was handed in, and what the hall takes over
     * @param findings of certificates that were named and are not the holder's, not valid or not of the kind
     */
    public record Completed(List<SubmittedMaterial> materials, List<Finding> findings) {
        public Completed {
            materials = List.copyOf(materials);
            findings = List.copyOf(findings);
        }
    }

    /**
     * The certificates of {@code holder} that answer a requirement of the item, by the id of the requirement; the youngest first.
     *
     * @param asked the requirements that apply
     */
    public Map<String, List<HeldCertificates.Held>> heldFor(
            ServiceItem item, List<MaterialRequirement> asked, SubjectId holder) {
        Map<String, List<HeldCertificates.Held>> found = new LinkedHashMap<>();
        asked.forEach(requirement -> {
            List<HeldCertificates.Held> certificates = held(item, requirement.id(), holder);
            if (!certificates.isEmpty()) {
                found.put(requirement.id(), certificates);
            }
        });
        return found;
    }

    /** Whether a certificate of this hall answers any of the item's requirements. */
    public boolean looksUp(ServiceItem item) {
        return held.isResolvable()
                && item.materials().stream()
                        .anyMatch(material ->
                                catalogue.certificateTypeOf(item, material.id()).isPresent());
    }

    /**
     * Completes what {@code holder} hands in.
     *
     * @param given what is handed in now
     * @param kept what was handed in, or taken over, before; it is not looked at again
     */
    public Completed completed(
            ServiceItem item,
            String scenario,
            Map<String, Object> formData,
            List<SubmittedMaterial> given,
            List<SubmittedMaterial> kept,
            SubjectId holder) {
        List<SubmittedMaterial> all = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SubmittedMaterial material : given) {
            if (material.supply().isEmpty()) {
                all.add(material);
            } else if (isPromise(material)) {
                objectionToPromising(item, material, holder)
                        .ifPresentOrElse(findings::add, () -> all.add(promised(item, material)));
            } else {
                named(item, material, material.supply().get(), holder)
                        .ifPresentOrElse(all::add, () -> findings.add(unfit(material)));
            }
        }
        for (MaterialRequirement requirement : catalogue.materialsFor(item, scenario, formData)) {
            List<HeldCertificates.Held> certificates = isAnswered(requirement, given) || isAnswered(requirement, kept)
                    ? List.of()
                    : held(item, requirement.id(), holder);
            if (certificates.size() == 1) {
                all.add(takenOver(requirement, certificates.get(0)));
            }
        }
        return new Completed(all, findings);
    }

    /** A material that the applicant promises instead of handing it in, as whoever hands in says it. */
    public static SubmittedMaterial promise(MaterialRequirement requirement) {
        String title = requirement.name().zh() + "（告知承诺）";
        return SubmittedMaterial.supplied(
                requirement.id(),
                title.length() <= LONGEST_TITLE ? title : requirement.id(),
                PaperDates.UNKNOWN,
                new Supply(COMMITMENT, "", Optional.empty()));
    }

    /** Whether it stands for a material that is promised instead of being handed in. */
    public static boolean isPromise(SubmittedMaterial material) {
        return material.supply().map(Supply::source).filter(COMMITMENT::equals).isPresent();
    }

    private static SubmittedMaterial promised(ServiceItem item, SubmittedMaterial material) {
        return promise(item.material(material.requirement()).orElseThrow());
    }

    private Optional<Finding> objectionToPromising(ServiceItem item, SubmittedMaterial material, SubjectId holder) {
        String requirement = material.requirement();
        boolean offered = item.material(requirement).isPresent()
                && catalogue
                        .commitmentOf(item)
                        .filter(terms -> terms.requirements().contains(requirement))
                        .isPresent();
        if (!offered) {
            return Optional.of(Finding.error(
                    ApplicationCodes.NOT_PROMISABLE,
                    requirement,
                    item.material(requirement)
                            .map(each -> each.name().asArgument())
                            .orElse(requirement)));
        }
        return credit.of(holder).map(broken -> broken.objection(requirement));
    }

    private static boolean isAnswered(MaterialRequirement requirement, List<SubmittedMaterial> materials) {
        return materials.stream()
                .filter(SubmittedMaterial::isThere)
                .anyMatch(material -> material.requirement().equals(requirement.id()));
    }

    private Optional<SubmittedMaterial> named(
            ServiceItem item, SubmittedMaterial material, Supply supply, SubjectId holder) {
        return item.material(material.requirement())
                .filter(requirement -> supply.source().equals(CERTIFICATES))
                .flatMap(requirement -> held(item, requirement.id(), holder).stream()
                        .filter(certificate ->
                                certificate.number().equals(supply.reference().strip()))
                        .findFirst()
                        .map(certificate -> takenOver(requirement, certificate)));
    }

    private List<HeldCertificates.Held> held(ServiceItem item, String requirement, SubjectId holder) {
        return held.isResolvable()
                ? catalogue
                        .certificateTypeOf(item, requirement)
                        .map(type -> held.get().validOf(holder, type, time.today()))
                        .orElse(List.of())
                : List.of();
    }

    private static SubmittedMaterial takenOver(MaterialRequirement requirement, HeldCertificates.Held certificate) {
        String title = requirement.name().zh() + " " + certificate.number()
                + certificate.validUntil().map(day -> "（有效期至" + day + "）").orElse("");
        return SubmittedMaterial.supplied(
                requirement.id(),
                title.length() <= LONGEST_TITLE ? title : certificate.number(),
                new PaperDates(Optional.of(certificate.validFrom()), certificate.validUntil()),
                new Supply(CERTIFICATES, certificate.number(), Optional.of(certificate.asOf())));
    }

    private static Finding unfit(SubmittedMaterial material) {
        return Finding.error(
                ApplicationCodes.NO_SUCH_CERTIFICATE,
                material.requirement(),
                material.supply().map(Supply::reference).orElse(""));
    }
}
