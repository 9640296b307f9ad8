package org.onewindow.core.application;

import java.util.List;
import java.util.Map;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;

/**
 * What is handed in: the same from a page, a counter or an embedding application.
 *
 * @param item id of the item
 * @param scenario id of the scenario
 * @param answers what the applicant answered in the dialogue that leads to the scenario (情形引导), id of each question to id of its
 *     answer; empty if the scenario was chosen by its name
 * @param applicant who asks
 * @param formData field key to value: text, {@link java.math.BigDecimal}, boolean, list or map of these
 * @param materials at most 200
 * @param remarks key of the field to what the applicant says to a register's word, or to its silence
 */
public record Filing(
        String item,
        String scenario,
        Map<String, String> answers,
        Applicant applicant,
        Map<String, Object> formData,
        List<SubmittedMaterial> materials,
        Map<String, FieldRemark> remarks) {
    /** Materials of one filing at most. */
    public static final int MOST_MATERIALS = 200;

    public Filing {
        answers = Map.copyOf(answers);
        formData = Map.copyOf(formData);
        materials = List.copyOf(materials);
        remarks = Map.copyOf(remarks);
    }

    /** A filing with nothing to say to what registers say. */
    public Filing(
            String item,
            String scenario,
            Map<String, String> answers,
            Applicant applicant,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials) {
        this(item, scenario, answers, applicant, formData, materials, Map.of());
    }

    /** The same with what the applicant says to registers. */
    public Filing saying(Map<String, FieldRemark> said) {
        return new Filing(item, scenario, answers, applicant, formData, materials, said);
    }

    /** A filing whose scenario was chosen by its name. */
    public Filing(
            String item,
            String scenario,
            Applicant applicant,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials) {
        this(item, scenario, Map.of(), applicant, formData, materials);
    }

    @Override
    public String toString() {
        return "Filing[" + item + ", " + scenario + "]";
    }
}
