package org.onewindow.core.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.time.HallTime;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;
import org.onewindow.spi.item.Necessity;
import org.onewindow.spi.item.Scenario;
import org.onewindow.spi.item.ServiceItem;

/**
 * 形式审查: whether what was handed in is complete and in due form. Every problem is found at once, so that the applicant is
 * told once (Art. 32 (4)).
 */
@ApplicationScoped
public class FormalCheck {
    private static final Set<String> LACKS = Set.of(
            ApplicationCodes.MATERIAL_MISSING,
            ApplicationCodes.FILE_MISSING,
            ApplicationCodes.TOO_FEW_COPIES,
            ApplicationCodes.UNDATED,
            ApplicationCodes.TOO_OLD,
            ApplicationCodes.RUN_OUT);

    private final ItemCatalogue catalogue;
    private final FormRules forms;
    private final HallTime time;

    @Inject
    FormalCheck(ItemCatalogue catalogue, FormRules forms, HallTime time) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FormalCheck() {
        this(null, null, null);
    }

    /**
     * Everything that is wrong; empty if it is complete and in due form.
     *
     * @param takenIn since when the hall has the papers, by which their ages are judged
     * @return findings about form fields (subject: JSON pointer) and materials (subject: id of the requirement)
     */
    public List<Finding> findings(
            ServiceItem item,
            String scenario,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            TakenInOn takenIn) {
        return findings(item, scenario, formData, materials, takenIn, Provenance.NONE);
    }

    /**
     * The same, and everything that is wrong about where the values come from.
     *
     * @param provenance what registers said of the form's fields, and what the applicant says to it
     */
    public List<Finding> findings(
            ServiceItem item,
            String scenario,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            TakenInOn takenIn,
            Provenance provenance) {
        PaperAge age = new PaperAge(takenIn, time.today());
        Scenario chosen = item.scenario(scenario).orElse(null);
        if (chosen == null) {
            return List.of(Finding.error(ApplicationCodes.UNKNOWN_SCENARIO, "/scenario", scenario));
        }
        List<Finding> findings = new ArrayList<>(forms.check(item.form(), formData));
        findings.addAll(forms.checkOrigins(item.form(), formData, provenance, idsOfMaterials(item)));
        List<MaterialRequirement> applying = catalogue.materialsFor(item, scenario, formData);
        unknownMaterials(item, materials, findings);
        Set<String> groupsSeen = new HashSet<>();
        for (MaterialRequirement requirement : applying) {
            List<MaterialRequirement> alternatives = alternativesOf(requirement, applying);
            boolean first = requirement.oneOf().map(groupsSeen::add).orElse(true);
            if (first && alternatives.stream().allMatch(MaterialRequirement::demanded)) {
                check(alternatives, chosen, materials, age, findings);
            }
        }
        inPlaceOfRegisters(item, formData, materials, provenance, applying, findings);
        return List.copyOf(findings);
    }

    private static Set<String> idsOfMaterials(ServiceItem item) {
        return item.materials().stream().map(MaterialRequirement::id).collect(Collectors.toSet());
    }

    /** A material that stands in for a register that could not be asked is needed as if the list demanded it. */
    private void inPlaceOfRegisters(
            ServiceItem item,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            Provenance provenance,
            List<MaterialRequirement> applying,
            List<Finding> findings) {
        Set<String> handedIn = materials.stream()
                .filter(SubmittedMaterial::isThere)
                .map(SubmittedMaterial::requirement)
                .collect(Collectors.toSet());
        Set<String> demanded = applying.stream()
                .filter(MaterialRequirement::demanded)
                .map(MaterialRequirement::id)
                .collect(Collectors.toSet());
        forms.inPlaceOfRegisters(item.form(), formData, provenance).stream()
                .filter(material -> !handedIn.contains(material) && !demanded.contains(material))
                .flatMap(material -> item.material(material).stream())
                .map(material -> Finding.error(
                        ApplicationCodes.MATERIAL_MISSING,
                        material.id(),
                        material.name().zh()))
                .forEach(findings::add);
    }

    /**
     * Whether {@code finding} stops acceptance, but not handing in. Intake is not acceptance: at the counter papers may be
     * missing, and the one-time notice names them; online only those may that the item lets follow later (容缺). Everything else is
     * put right on the spot (Art. 32 (3)).
     *
     * @param atCounter whether a clerk takes it in
     */
    public static boolean mayFollow(ServiceItem item, Finding finding, boolean atCounter) {
        Optional<MaterialRequirement> material = item.material(finding.subject());
        boolean deferrable = item.limits().deferral().isPresent()
                && material.filter(requirement -> requirement.necessity() == Necessity.DEFERRABLE)
                        .isPresent();
        return atCounter
                ? material.isPresent() && LACKS.contains(finding.code())
                : deferrable && finding.code().equals(ApplicationCodes.MATERIAL_MISSING);
    }

    private static void unknownMaterials(ServiceItem item, List<SubmittedMaterial> materials, List<Finding> findings) {
        materials.stream()
                .map(SubmittedMaterial::requirement)
                .filter(Predicate.not(requirement -> item.material(requirement).isPresent()))
                .distinct()
                .map(requirement -> Finding.error(ApplicationCodes.UNKNOWN_MATERIAL, requirement, requirement))
                .forEach(findings::add);
    }

    private static List<MaterialRequirement> alternativesOf(
            MaterialRequirement requirement, List<MaterialRequirement> applying) {
        return requirement.oneOf().isEmpty()
                ? List.of(requirement)
                : applying.stream()
                        .filter(other -> other.oneOf().equals(requirement.oneOf()))
                        .toList();
    }

    private static void check(
            List<MaterialRequirement> alternatives,
            Scenario scenario,
            List<SubmittedMaterial> materials,
            PaperAge age,
            List<Finding> findings) {
        List<Finding> objections = new ArrayList<>();
        for (MaterialRequirement requirement : alternatives) {
            List<SubmittedMaterial> given = materials.stream()
                    .filter(SubmittedMaterial::isThere)
                    .filter(material -> material.requirement().equals(requirement.id()))
                    .toList();
            if (!given.isEmpty()) {
                List<Finding> found = objectionsTo(requirement, scenario, given);
                found.addAll(age.objectionsTo(requirement, given));
                if (found.isEmpty()) {
                    return;
                }
                objections.addAll(found);
            }
        }
        if (objections.isEmpty()) {
            MaterialRequirement wanted = alternatives.get(0);
            objections.add(Finding.error(ApplicationCodes.MATERIAL_MISSING, wanted.id(), namesOf(alternatives)));
        }
        findings.addAll(objections);
    }

    private static String namesOf(List<MaterialRequirement> alternatives) {
        return String.join(
                " / ",
                alternatives.stream()
                        .map(requirement -> requirement.name().zh())
                        .toList());
    }

    private static List<Finding> objectionsTo(
            MaterialRequirement requirement, Scenario scenario, List<SubmittedMaterial> given) {
        List<Finding> objections = new ArrayList<>();
        if (given.stream().anyMatch(material -> material.supply().isPresent())) {
            return objections;
        }
        if (requirement.form() != MaterialForm.PAPER
                && given.stream().allMatch(material -> material.content().isEmpty())) {
            objections.add(Finding.error(
                    ApplicationCodes.FILE_MISSING,
                    requirement.id(),
                    requirement.name().zh()));
        }
        if (requirement.form() != MaterialForm.ELECTRONIC) {
            int wanted =
                    (requirement.copies().originals() + requirement.copies().duplicates()) * scenario.copiesEach();
            int got = given.stream()
                    .mapToInt(material -> material.originals() + material.duplicates())
                    .sum();
            if (got < wanted) {
                objections.add(Finding.error(
                        ApplicationCodes.TOO_FEW_COPIES,
                        requirement.id(),
                        requirement.name().zh(),
                        Integer.toString(wanted),
                        Integer.toString(got)));
            }
        }
        return objections;
    }
}
