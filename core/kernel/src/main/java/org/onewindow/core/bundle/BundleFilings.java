package org.onewindow.core.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.core.act.ActInProgress;
import org.onewindow.core.act.Caller;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.Filing;
import org.onewindow.core.application.FormalCheck;
import org.onewindow.core.application.PartIntake;
import org.onewindow.core.bundle.BundlePlan.PlannedPart;
import org.onewindow.core.fact.FactRecords;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.privacy.Vault;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.SubjectId;

/** From the one form and the one set of materials to what each part is handed in with; and from a part's objections back. */
@ApplicationScoped
class BundleFilings {
    private final Instance<MergedForms> forms;
    private final PartIntake parts;
    private final FactRecords facts;
    private final Vault vault;

    @Inject
    BundleFilings(Instance<MergedForms> forms, PartIntake parts, FactRecords facts, Vault vault) {
        this.forms = forms;
        this.parts = parts;
        this.facts = facts;
        this.vault = vault;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected BundleFilings() {
        this(null, null, null, null);
    }

    /** The filing of each part, by its id. */
    Map<String, Filing> of(BundlePlan plan, BundleCommands.Submit command) {
        Map<String, Map<String, Object>> data = forms.get().split(plan, command.formData());
        Map<String, Map<String, String>> keys = forms.get().keys(plan);
        Map<String, Filing> filings = new LinkedHashMap<>();
        for (PlannedPart part : plan.parts()) {
            filings.put(
                    part.id(),
                    new Filing(
                                    part.item().ref().id(),
                                    part.part().scenario(),
                                    command.applicant(),
                                    data.getOrDefault(part.id(), Map.of()),
                                    materialsOf(part, plan, command.materials()))
                            .saying(remarksOf(part, plan, keys.getOrDefault(part.id(), Map.of()), command.remarks())));
        }
        return filings;
    }

    /** What was said to registers once, of each field of the part that it was said about. */
    private static Map<String, FieldRemark> remarksOf(
            PlannedPart part, BundlePlan plan, Map<String, String> keys, Map<String, FieldRemark> said) {
        Map<String, FieldRemark> remarks = new TreeMap<>();
        keys.forEach((own, merged) -> Optional.ofNullable(said.get(merged))
                .ifPresent(remark -> remarks.put(
                        own,
                        new FieldRemark(
                                remark.reason(),
                                remark.evidence().flatMap(line -> ofPart(part, plan, line)),
                                remark.undertaken()))));
        return remarks;
    }

    private static Optional<String> ofPart(PlannedPart part, BundlePlan plan, String line) {
        return plan.materials().stream()
                .filter(each -> each.id().equals(line))
                .flatMap(each -> each.useOf(part.id()).stream())
                .map(use -> use.requirement().id())
                .findFirst();
    }

    /**
     * What registers said for the bundle counts for each of its parts, under the keys of its own form. Within the act that hands the
     * bundle in.
     */
    void carryOrigins(BundlePlan plan, BundleCommands.Submit command) {
        if (forms.get().asksRegisters(plan)) {
            SubjectId subject = vault.subjectOf(SubjectNumber.of(command.applicant()));
            Map<String, FieldOrigin> said =
                    facts.origins(subject, plan.bundle().ref().id());
            forms.get().keys(plan).forEach((part, keys) -> {
                Map<String, FieldOrigin> ofPart = new TreeMap<>();
                keys.forEach((own, merged) ->
                        Optional.ofNullable(said.get(merged)).ifPresent(origin -> ofPart.put(own, origin)));
                facts.carry(subject, plan.part(part).orElseThrow().item().ref().id(), ofPart);
            });
        }
    }

    private List<Finding> objectionsOfOrigins(BundlePlan plan, BundleCommands.Submit command) {
        if (!forms.get().asksRegisters(plan)) {
            return List.of();
        }
        SubjectId subject = vault.subjectOf(SubjectNumber.of(command.applicant()));
        return forms.get()
                .checkOrigins(
                        plan,
                        command.formData(),
                        Provenance.of(facts.origins(subject, plan.bundle().ref().id()), command.remarks()),
                        plan.materials().stream().map(MaterialLine::id).collect(Collectors.toSet()));
    }

    private static List<SubmittedMaterial> materialsOf(
            PlannedPart part, BundlePlan plan, List<SubmittedMaterial> handedIn) {
        List<SubmittedMaterial> materials = new ArrayList<>();
        for (MaterialLine line : plan.materials()) {
            line.useOf(part.id())
                    .ifPresent(use -> handedIn.stream()
                            .filter(material -> material.requirement().equals(line.id()))
                            .map(material -> material.as(use.requirement().id()))
                            .forEach(materials::add));
        }
        return materials;
    }

    /**
     * Everything that stands against handing the bundle in, for all its parts at once: also for those that wait, so that nobody learns
     * days later what is missing.
     */
    List<Finding> stopping(BundlePlan plan, BundleCommands.Submit command, ActInProgress act) {
        List<Finding> findings = new ArrayList<>();
        command.route()
                .filter(route ->
                        plan.routes().stream().noneMatch(each -> each.id().equals(route)))
                .ifPresent(route -> findings.add(Finding.error(ApplicationCodes.UNKNOWN_ROUTE, "/route", route)));
        if (command.materials().size() > Filing.MOST_MATERIALS) {
            findings.add(Finding.error(
                    ApplicationCodes.TOO_MANY_MATERIALS, "/materials", Integer.toString(Filing.MOST_MATERIALS)));
            return findings;
        }
        command.materials().stream()
                .map(SubmittedMaterial::requirement)
                .filter(id ->
                        plan.materials().stream().noneMatch(line -> line.id().equals(id)))
                .distinct()
                .forEach(id -> findings.add(Finding.error(ApplicationCodes.UNKNOWN_BUNDLE_MATERIAL, id, id)));
        findings.addAll(forms.get().check(plan, command.formData()));
        findings.addAll(objectionsOfOrigins(plan, command));
        boolean atCounter = act.caller() instanceof Caller.Staff;
        of(plan, command).forEach((id, filing) -> {
            PlannedPart part = plan.part(id).orElseThrow();
            Map<String, String> supplied = plan.suppliedTo(id);
            parts.findings(part.item(), filing).stream()
                    .filter(finding -> !finding.subject().startsWith("/") && !supplied.containsKey(finding.subject()))
                    .filter(Finding::stops)
                    .filter(finding -> !FormalCheck.mayFollow(part.item(), finding, atCounter))
                    .map(finding -> asked(plan, id, finding))
                    .forEach(findings::add);
        });
        return findings.stream().filter(Finding::stops).distinct().toList();
    }

    /** The findings of parts under the ids of the lines of the one list, where a line stands for the material. */
    List<Finding> asked(BundlePlan plan, List<Finding> findings) {
        return findings.stream()
                .map(finding -> plan.parts().stream()
                        .flatMap(part -> plan.lineOf(part.id(), finding.subject()).stream())
                        .findFirst()
                        .map(line -> about(line, finding))
                        .orElse(finding))
                .distinct()
                .toList();
    }

    private static Finding asked(BundlePlan plan, String part, Finding finding) {
        Optional<MaterialLine> line = plan.lineOf(part, finding.subject());
        return line.map(each -> about(each, finding)).orElse(finding);
    }

    private static Finding about(MaterialLine line, Finding finding) {
        return new Finding(finding.code(), finding.severity(), line.id(), finding.place(), finding.arguments());
    }
}
