package org.onewindow.core.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.core.act.ActCommand;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.SubmittedMaterial;

/** What the desks of bundles are asked to do. */
public final class BundleCommands {
    private BundleCommands() {}

    /**
     * Hands a bundle in.
     *
     * @param bundle its id
     * @param route id of the combination of channels chosen, if one is
     * @param formData key of the merged form to value
     * @param materials each with the id of its {@link MaterialLine} as its requirement; at most 200
     * @param remarks key of the merged form to what the applicant says to a register's word, or to its silence; a proof is named by the
     *     id of its line
     */
    public record Submit(
            IdempotencyKey key,
            String bundle,
            Optional<String> route,
            Applicant applicant,
            Map<String, Object> formData,
            List<SubmittedMaterial> materials,
            Map<String, FieldRemark> remarks)
            implements ActCommand {
        public Submit {
            formData = Map.copyOf(formData);
            materials = List.copyOf(materials);
            remarks = Map.copyOf(remarks);
        }

        /** The same where nothing is said to registers. */
        public Submit(
                IdempotencyKey key,
                String bundle,
                Optional<String> route,
                Applicant applicant,
                Map<String, Object> formData,
                List<SubmittedMaterial> materials) {
            this(key, bundle, route, applicant, formData, materials, Map.of());
        }
    }

    /**
     * Hands in a part that was prepared.
     *
     * @param application the prepared part
     * @param results what the parts before it have yielded, as its materials
     */
    public record HandInPart(IdempotencyKey key, String application, List<SubmittedMaterial> results)
            implements ActCommand {
        public HandInPart {
            results = List.copyOf(results);
        }
    }

    /** Ends a part that was prepared and can no longer be handed in. */
    public record GiveUpPart(IdempotencyKey key, String application, String reasons) implements ActCommand {}
}
