package org.onewindow.forms.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.core.fact.FieldOrigin;
import org.onewindow.core.fact.FieldRemark;
import org.onewindow.core.fact.Provenance;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.finding.Finding;

class OriginRulesTest {
    private static final Instant YESTERDAY = Instant.parse("2026-03-01T01:00:00Z");
    private static final Set<String> MATERIALS = Set.of("business-licence");
    private static final FieldOrigin DOWN = FieldOrigin.unreachable(List.of("tax"));
    private static final FieldOrigin SAYS_TAIJI = FieldOrigin.told("tax", "泰吉", YESTERDAY, Optional.empty(), List.of());
    private static final Map<String, Object> TYPED = Map.of("name", "泰吉精密");

    @ParameterizedTest(name = "{0} lets {1} through with: {2}")
    @CsvSource({
        "type,        a typed value,  ''",
        "type,        nothing,        ''",
        "block,       a typed value,  OW-FRM-3009",
        "block,       nothing,        OW-FRM-3009",
        "undertaking, a typed value,  OW-FRM-3010",
        "undertaking, nothing,        ''",
        "later,       a typed value,  ''",
        "later,       nothing,        ''"
    })
    void while_a_register_is_down_the_form_decides_what_does_instead(String whenDown, String value, String code) {
        FormTemplate form = form("\"whenDown\": \"" + whenDown + "\"");
        Map<String, Object> data = value.equals("nothing") ? Map.of() : TYPED;

        assertThat(codes(form, data, Provenance.of(Map.of("name", DOWN), Map.of())))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void a_value_that_the_applicant_vouches_for_goes_through() {
        FormTemplate form = form("\"whenDown\": \"undertaking\"");
        FieldRemark vouched = new FieldRemark("", Optional.empty(), true);

        assertThat(codes(form, TYPED, Provenance.of(Map.of("name", DOWN), Map.of("name", vouched))))
                .isEmpty();
    }

    @Test
    void a_material_stands_in_for_the_register_if_the_item_has_it() {
        FormTemplate form = form("\"whenDown\": \"material\", \"material\": \"business-licence\"");
        Provenance down = Provenance.of(Map.of("name", DOWN), Map.of());

        assertThat(OriginRules.inPlaceOfRegisters(form, TYPED, down)).containsExactly("business-licence");
        assertThat(OriginRules.inPlaceOfRegisters(form, Map.of(), down)).isEmpty();
        assertThat(codes(form, TYPED, down)).isEmpty();
        assertThat(OriginRules.check(form, TYPED, down, Set.of(), LocalizedText::chinese))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-3009");
    }

    @ParameterizedTest(name = "{0}, with the reason ''{1}'' and the material ''{2}'': {3}")
    @CsvSource({
        "free,     '',         '',               ''",
        "reason,   '',         '',               OW-FRM-3011",
        "reason,   已更名,       '',               ''",
        "evidence, '',         business-licence, OW-FRM-3011",
        "evidence, 已更名,       '',               OW-FRM-3012",
        "evidence, 已更名,       unheard-of,       OW-FRM-3012",
        "evidence, 已更名,       business-licence, ''"
    })
    void who_says_otherwise_than_the_register_says_why_as_far_as_the_form_wants_to_know(
            String correction, String reason, String evidence, String code) {
        FormTemplate form = form("\"correction\": \"" + correction + "\"");
        FieldRemark remark = new FieldRemark(reason, Optional.of(evidence).filter(text -> !text.isEmpty()), false);
        Provenance provenance = Provenance.of(Map.of("name", SAYS_TAIJI), Map.of("name", remark));

        assertThat(codes(form, TYPED, provenance)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(codes(form, Map.of("name", "泰吉"), provenance)).isEmpty();
    }

    @Test
    void a_material_is_named_if_and_only_if_it_does_instead_of_the_register() {
        assertThat(Templates.findings(json("\"whenDown\": \"material\""))).isNotEmpty();
        assertThat(Templates.findings(json("\"material\": \"business-licence\"")))
                .isNotEmpty();
        assertThat(Templates.findings(json("\"whenDown\": \"perhaps\""))).isNotEmpty();
        assertThat(Templates.findings(json("\"whenDown\": \"material\", \"material\": \"business-licence\"")))
                .isEmpty();
    }

    private static List<String> codes(FormTemplate form, Map<String, Object> data, Provenance provenance) {
        return OriginRules.check(form, data, provenance, MATERIALS, LocalizedText::chinese).stream()
                .map(Finding::code)
                .toList();
    }

    private static FormTemplate form(String policy) {
        return Templates.read(json(policy));
    }

    private static String json(String policy) {
        return """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "name": {"type": "string", "label": {"zh": "名称", "en": "Name"},
                    "fact": {"name": "enterprise.name", %s}}}}""".formatted(policy);
    }
}
