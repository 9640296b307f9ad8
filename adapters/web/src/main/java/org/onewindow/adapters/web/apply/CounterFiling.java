package org.onewindow.adapters.web.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.intake.ApplicantEntry.RepresentativeEntry;
import org.onewindow.adapters.web.dialogue.Guidance;
import org.onewindow.adapters.web.form.PostedForm;
import org.onewindow.adapters.web.form.PostedRemarks;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.Filing;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.item.ServiceItem;

/**
 * What a clerk has entered at the counter so far.
 *
 * @param item taken in for
 * @param scenario chosen
 * @param answers what was answered on the way to the scenario; empty if it was chosen by its name
 * @param entry the applicant, as typed
 * @param form the form, as typed
 * @param remarks what the applicant says to registers' words
 */
record CounterFiling(
        ServiceItem item,
        String scenario,
        Map<String, String> answers,
        FormTemplate template,
        ApplicantEntry entry,
        PostedForm form,
        Map<String, FieldRemark> remarks) {
    /** What findings about the applicant begin with. */
    static final String APPLICANT = "/applicant";

    /** Reads the page; nothing of it has been checked. */
    static CounterFiling read(ServiceItem item, FormTemplate template, Visit visit) {
        return new CounterFiling(
                item,
                visit.field("scenario"),
                visit.fieldsUnder(Guidance.PREFIX),
                template,
                entry(visit),
                PostedForm.read(template, template.steps(), Map.of(), visit),
                PostedRemarks.read(template.steps(), Map.of(), visit));
    }

    static ApplicantEntry entry(Visit visit) {
        boolean acting = !visit.field("a.representative.name").isBlank()
                || !visit.field("a.representative.idNumber").isBlank();
        return new ApplicantEntry(
                visit.field("a.kind").equals("PERSON") ? ApplicantEntry.Kind.PERSON : ApplicantEntry.Kind.ORGANISATION,
                visit.field("a.name").strip(),
                visit.field("a.number").strip(),
                given(visit, "a.legalRepresentative"),
                given(visit, "a.mobile"),
                acting
                        ? Optional.of(new RepresentativeEntry(
                                visit.field("a.representative.name").strip(),
                                visit.field("a.representative.idNumber").strip(),
                                given(visit, "a.representative.mobile")))
                        : Optional.empty());
    }

    /** The number by which the applicant is known; absent if it is none. */
    static Optional<SubjectNumber> numberOf(ApplicantEntry entry) {
        return entry.kind() == ApplicantEntry.Kind.PERSON
                ? CitizenIdNumber.parse(entry.number()).map(SubjectNumber.OfPerson::new)
                : SocialCreditCode.parse(entry.number()).map(SubjectNumber.OfOrganisation::new);
    }

    /** The applicant of whom only the number was typed, with what the registers say. */
    static ApplicantEntry known(ApplicantEntry typed, KnownValues.Known facts, FormTemplate template) {
        return new ApplicantEntry(
                typed.kind(),
                facts.text(template, "enterprise.name")
                        .or(() -> facts.text(template, "person.name"))
                        .orElse(""),
                typed.number(),
                facts.text(template, "enterprise.legalRepresentative"),
                Optional.empty(),
                Optional.empty());
    }

    /** Those of the findings that are about the applicant. */
    static List<Finding> problemsOfApplicant(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.subject().startsWith(APPLICANT))
                .toList();
    }

    private static Optional<String> given(Visit visit, String name) {
        return Optional.of(visit.field(name).strip()).filter(text -> !text.isEmpty());
    }

    /** What keeps the applicant from being taken as one. */
    List<Finding> objectionsToApplicant() {
        return entry.findings(APPLICANT).stream().filter(Finding::stops).toList();
    }

    /** The same with other values, so that the form is shown again. */
    CounterFiling with(Map<String, Object> values) {
        return new CounterFiling(
                item, scenario, answers, template, entry, new PostedForm(values, List.of(), "", true), remarks);
    }

    /** The same with what a register says in the field that the clerk chose it for. */
    CounterFiling taking(Visit visit, Provenance provenance) {
        return new CounterFiling(item, scenario, answers, template, entry, form.taking(visit, provenance), remarks);
    }

    /** Everything that is wrong so far. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(entry.findings(APPLICANT));
        findings.addAll(form.findings());
        return findings;
    }

    /** What was filled in, as it is handed in. */
    Map<String, Object> answered() {
        return template.answers(form.values());
    }

    /** What is handed in, once nothing stands against the applicant. */
    Filing filing(List<SubmittedMaterial> materials) {
        return new Filing(item.ref().id(), scenario, answers, entry.applicant(), answered(), materials).saying(remarks);
    }

    @Override
    public String toString() {
        return "CounterFiling[" + item.ref() + "]";
    }
}
