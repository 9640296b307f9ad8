package org.onewindow.core.application;

import java.util.List;
import java.util.Map;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.Decision;
import org.onewindow.spi.application.SubmittedMaterial;

/**
 * A result that is being laid ready, with what it is made of. Holds personal data.
 *
 * @param application whose result it is
 * @param handling the act
 * @param decision granted or refused
 * @param applicant who gets it
 * @param fields every field of the form, the sensitive ones opened
 * @param materials what counts of what was handed in
 */
public record IssuedResult(
        Application application,
        Handling handling,
        Decision decision,
        Applicant applicant,
        Map<String, Object> fields,
        List<SubmittedMaterial> materials) {
    public IssuedResult {
        fields = Map.copyOf(fields);
        materials = List.copyOf(materials);
    }

    @Override
    public String toString() {
        return "IssuedResult[" + application.id() + "]";
    }
}
