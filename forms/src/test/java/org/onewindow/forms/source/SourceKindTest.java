package org.onewindow.forms.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.forms.template.FormKind;
import org.onewindow.spi.finding.Finding;

/** What a register's description may say, and what is wrong with others. */
class SourceKindTest {
    private static final String SOUND = """
            name: {zh: 企业登记库, en: Enterprise register}
            about: ORGANISATION
            http:
              url: https://register.example/enterprises/{number}
            facts:
              enterprise.name: /enterprise/name
            asOf: /recordedAt
            """;

    @Test
    void a_description_says_what_it_says() {
        SourceDefinition source = check(SOUND).values(SourceDefinition.class).get(0);

        assertThat(findings(SOUND)).isEmpty();
        assertThat(source.id()).isEqualTo("enterprise-register");
        assertThat(source.way()).isEqualTo("http");
        assertThat(source.about()).contains(SourceDefinition.About.ORGANISATION);
        assertThat(source.facts()).isEqualTo(Map.of("enterprise.name", "/enterprise/name"));
        assertThat(source.asOf()).contains("/recordedAt");
        assertThat(source.validUntil()).isEqualTo(Optional.empty());
        assertThat(source.purposes()).isEqualTo(Set.of());
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({
        "/enterprise/name, enterprise.name, OW-FRM-3020",
        "/recordedAt, recordedAt, OW-FRM-3020",
        "https://, http://, OW-FRM-3021"
    })
    void what_cannot_work_or_would_leak_is_a_finding(String sound, String wrong, String code) {
        assertThat(findings(SOUND.replace(sound, wrong)))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void a_purpose_that_nobody_can_apply_for_is_a_finding() {
        assertThat(findings(SOUND + "purposes: [nothing-like-this]\n"))
                .extracting(Finding::code)
                .containsExactly("OW-FRM-3022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url: https://register.example/enterprises/{number} | url: https://register.example/all",
                "url: https://register.example/enterprises/{number} | url: file:///etc/passwd?{number}",
                "about: ORGANISATION | about: EVERYBODY",
                "asOf: /recordedAt | password: secret",
                "enterprise.name: | Enterprise Name:"
            })
    void what_the_schema_does_not_know_is_refused(String sound, String wrong) {
        assertThat(findings(SOUND.replace(sound, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"delete from enterprise where code = ?", "select 1", "select a from b where c = ?; drop table b"})
    void a_query_is_one_select_with_one_question_mark(String query) {
        assertThat(findings("""
                        name: {zh: 库}
                        jdbc:
                          query: "%s"
                        facts: {enterprise.name: name}
                        """.formatted(query))).isNotEmpty();
    }

    @Test
    void a_form_may_be_bound_to_what_a_described_register_knows() {
        String form = """
                {"name": {"zh": "表"}, "type": "object", "properties": {
                  "name": {"type": "string", "label": {"zh": "名称"}, "fact": {"name": "enterprise.name", "from": ["enterprise-register"]}}}}""";
        CheckedDefinitions checked = new DefinitionReader(List.of(new SourceKind(), new FormKind(Map::of)))
                .check(DefinitionSource.of(
                        Map.of("sources/enterprise-register.yaml", SOUND, "forms/filing.json", form)));

        assertThat(checked.findings()).noneMatch(finding -> finding.code().startsWith("OW-FRM"));
    }

    private static List<Finding> findings(String yaml) {
        return check(yaml).findings().stream()
                .filter(finding -> !finding.subject().equals("hall.yaml"))
                .toList();
    }

    private static CheckedDefinitions check(String yaml) {
        return new DefinitionReader(List.of(new SourceKind()))
                .check(DefinitionSource.of(Map.of("sources/enterprise-register.yaml", yaml)));
    }
}
