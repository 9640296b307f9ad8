package org.onewindow.forms.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;

class FillShareTest {
    private static final FormTemplate FILING = Templates.filing();

    private final Map<String, PrefilledValue> known = Map.of(
            "enterpriseName",
            value("enterpriseName", "泰吉"),
            "registeredCapital",
            value("registeredCapital", new BigDecimal("5000")));

    @Test
    void what_a_register_filled_in_was_not_typed() {
        Map<String, Object> data =
                Map.of("enterpriseName", "泰吉", "registeredCapital", new BigDecimal("5000.0"), "projectName", "生产线扩建");

        assertThat(FillShare.of(FILING, data, known)).isEqualTo(new FillShare(2, 1));
        assertThat(FillShare.of(FILING, data, known).typedPart()).isEqualTo(1.0 / 3);
    }

    @Test
    void what_the_applicant_changed_was_typed() {
        Map<String, Object> data = Map.of("enterpriseName", "泰吉机械", "registeredCapital", 5000);

        assertThat(FillShare.of(FILING, data, known)).isEqualTo(new FillShare(1, 1));
    }

    @Test
    void rows_count_cell_by_cell_and_lists_of_codes_once() {
        Map<String, Object> data = Map.of(
                "energy", List.of("GAS", "ELECTRICITY"),
                "investors", List.of(Map.of("name", "甲", "share", 60), Map.of("name", "乙")),
                "site", Map.of("town", "周市", "street", ""));

        assertThat(FillShare.of(FILING, data, known).typed()).isEqualTo(1 + 3 + 1);
    }

    @Test
    void an_empty_form_has_nothing_typed() {
        assertThat(FillShare.of(FILING, Map.of(), known).total()).isZero();
        assertThat(FillShare.of(FILING, Map.of(), known).typedPart()).isZero();
    }

    private static PrefilledValue value(String field, Object value) {
        return new PrefilledValue(field, value, "enterprise.x", "tax", Instant.EPOCH);
    }
}
