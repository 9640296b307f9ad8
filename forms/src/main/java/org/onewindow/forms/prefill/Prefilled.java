package org.onewindow.forms.prefill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.spi.finding.Finding;

/**
 * A form as the registers fill it.
 *
 * @param values by key of the field, in the order of the template
 * @param origins what registers said of each field, or that they could not be asked, as it is on record now
 * @param findings which source could not be used and why, what did not fit, where registers disagree: warnings, none of which
 *     keeps anybody from filling the rest in
 */
public record Prefilled(Map<String, PrefilledValue> values, Map<String, FieldOrigin> origins, List<Finding> findings) {
    /** Nobody was asked. */
    public static final Prefilled NOTHING = new Prefilled(Map.of(), Map.of(), List.of());

    public Prefilled {
        values = new LinkedHashMap<>(values);
        origins = Map.copyOf(origins);
        findings = List.copyOf(findings);
    }

    /** The form's data as far as it is known. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        values.forEach((field, value) -> data.put(field, value.value()));
        return data;
    }
}
