package org.onewindow.adapters.rest.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.onewindow.adapters.rest.answer.Problem;
import org.onewindow.adapters.rest.answer.ProblemKind;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.adapters.rest.json.ProblemException;
import org.onewindow.core.application.Filing;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;

/**
 * What is handed in.
 *
 * @param item id of the item
 * @param scenario id of the scenario
 * @param answers what was answered on the way to the scenario, id of each question to id of its answer; left out if the scenario was
 *     chosen by its name
 * @param applicant who asks; a signed-in applicant may leave it out and is taken from the account
 * @param formData field key to value
 * @param materials what is handed in with it
 * @param remarks field key to what the applicant says where a register says otherwise or cannot be asked; may be left out
 */
record FilingBody(
        String item,
        String scenario,
        Optional<Map<String, String>> answers,
        Optional<ApplicantEntry> applicant,
        Map<String, Object> formData,
        List<SubmittedMaterial> materials,
        Optional<Map<String, RemarkBody>> remarks) {
    /** A reason, the id of the material that shows it, and whether the applicant vouches for the value; each may be left out. */
    record RemarkBody(Optional<String> reason, Optional<String> evidence, Optional<Boolean> undertaken) {
        FieldRemark remark() {
            return new FieldRemark(reason.orElse(""), evidence, undertaken.orElse(false));
        }
    }

    /**
     * The filing.
     *
     * @param known who is signed in, if an applicant
     * @throws ProblemException with everything that is wrong about the applicant
     */
    Filing filing(Optional<Applicant> known) {
        return new Filing(
                        item,
                        scenario,
                        answers.orElse(Map.of()),
                        applicant(applicant, known),
                        fields(formData),
                        materials)
                .saying(said());
    }

    private Map<String, FieldRemark> said() {
        return said(remarks);
    }

    /** What the applicant says to registers, field key to remark. */
    static Map<String, FieldRemark> said(Optional<Map<String, RemarkBody>> remarks) {
        Map<String, FieldRemark> said = new TreeMap<>();
        remarks.orElse(Map.of()).forEach((field, remark) -> said.put(field, remark.remark()));
        return said;
    }

    /**
     * Who asks.
     *
     * @param typed as it stands in the body
     * @param known who is signed in, if an applicant
     * @throws ProblemException with everything that is wrong about the applicant
     */
    static Applicant applicant(Optional<ApplicantEntry> typed, Optional<Applicant> known) {
        ApplicantEntry who = typed.or(() -> known.map(ApplicantEntry::of))
                .orElseThrow(() -> invalid(List.of(Finding.error("OW-WEB-2004", "/applicant", "applicant"))));
        List<Finding> findings = who.findings("/applicant");
        if (findings.stream().anyMatch(Finding::stops)) {
            throw invalid(findings);
        }
        return who.applicant();
    }

    /** The fields that say something: a field that is null was left empty. */
    static Map<String, Object> fields(Map<String, Object> formData) {
        Map<String, Object> fields = new TreeMap<>(formData);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static ProblemException invalid(List<Finding> findings) {
        return new ProblemException(Problem.of(ProblemKind.INVALID, findings));
    }
}
