package org.onewindow.core.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.item.DefinitionRef;

/**
 * What somebody is still filling in for a bundle.
 *
 * @param bundle the definition, in the version in force when it was saved
 * @param route the combination of channels chosen so far, if one is
 * @param formData key of the merged form to value, as far as it was filled in; it may be wrong
 * @param materials each with the id of its {@link MaterialLine} as its requirement
 * @param remarks key of the merged form to what the applicant says to registers
 * @param savedAt when it was saved last, UTC
 */
public record BundleDraft(
        DefinitionRef bundle,
        Optional<String> route,
        Map<String, Object> formData,
        List<SubmittedMaterial> materials,
        Map<String, FieldRemark> remarks,
        Instant savedAt) {
    public BundleDraft {
        formData = Map.copyOf(formData);
        materials = List.copyOf(materials);
        remarks = Map.copyOf(remarks);
    }

    @Override
    public String toString() {
        return "BundleDraft[" + bundle + ", " + savedAt + "]";
    }
}
