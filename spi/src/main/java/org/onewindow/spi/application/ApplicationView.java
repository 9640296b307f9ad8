package org.onewindow.spi.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.item.DefinitionRef;

/**
 * An application as one reader may see it. Immutable; a snapshot of one moment.
 *
 * @param id outside identifier, 32 hexadecimal digits; not guessable
 * @param number application number, absent while a draft
 * @param version counts the acts; send it back to say "what I saw"
 * @param state where it stands
 * @param item item and the version it is pinned to
 * @param scenario id of the scenario
 * @param applicantLabel what a screen may show of the applicant
 * @param formData field key to value: text, number ({@link java.math.BigDecimal}), boolean, list or map of these; only
 *     fields this reader may see
 * @param materials what was handed in
 * @param dates receipt, acceptance and the two due dates, as far as they exist
 * @param decision what was decided, if it was
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record ApplicationView(
        String id,
        Optional<ApplicationNumber> number,
        long version,
        ApplicationState state,
        DefinitionRef item,
        String scenario,
        String applicantLabel,
        Map<String, Object> formData,
        List<SubmittedMaterial> materials,
        Dates dates,
        Optional<Decision> decision) {
    public ApplicationView {
        formData = Map.copyOf(formData);
        materials = List.copyOf(materials);
    }

    /**
     * The dates that count.
     *
     * @param received when the materials that count were taken in, UTC
     * @param accepted legal date of acceptance, in the hall's zone
     * @param promisedDue last day of the promised limit
     * @param statutoryDue last day of the statutory limit
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    public record Dates(
            Optional<Instant> received,
            Optional<LocalDate> accepted,
            Optional<LocalDate> promisedDue,
            Optional<LocalDate> statutoryDue) {}
}
