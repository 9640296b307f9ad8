package org.onewindow.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;

class FindingReportTest {
    private static final String HALL = """
            identity: kunshan-investment
            name: {zh: 投资项目窗口, en: 1, kind: x}
            areaCode: Kunshan
            departments: [{id: land, name: {zh: 国土}}]
            counters: [{id: first, name: {zh: 一号窗口}, kind: INTEGRATED}]
            staff: [{id: lin.yue, name: {zh: 林月}, roles: [GUIDE]}]
            """;

    private final CheckedDefinitions checked =
            new DefinitionReader(List.of(new HallKind())).check(DefinitionSource.of(Map.of("hall.yaml", HALL)));

    @Test
    void each_finding_shows_its_line_with_a_marker_under_the_spot() {
        assertThat(report(Locale.ENGLISH)).isEqualTo("""
                        hall.yaml:2:27: error OW-DEF-1201: There is no key kind here. Known keys: zh, en
                             2 | name: {zh: 投资项目窗口, en: 1, kind: x}
                               |                                 ^
                           why: A misspelt key would otherwise be left out in silence.
                           mend: Use one of the known keys, or remove the line.

                        hall.yaml:3:11: error OW-DEF-1205: Kunshan does not have the form that is expected here: ^[0-9]{6}$
                             3 | areaCode: Kunshan
                               |           ^
                           why: The value is used as an id, a code or a number of fixed form.
                           mend: Write it in that form.

                        Errors: 2, warnings: 0, files: 1.
                        """);
    }

    @Test
    void the_report_speaks_chinese_to_everybody_else() {
        assertThat(report(Locale.SIMPLIFIED_CHINESE))
                .startsWith("hall.yaml:2:27: 错误 OW-DEF-1201: 此处没有键 kind。可用的键：zh, en\n")
                .endsWith("1 个文件，2 个错误，0 个警告。\n");
    }

    @Test
    void every_code_of_definition_files_has_its_texts_in_both_languages() {
        assertThat(TextGaps.of(new DefinitionTexts(), new KernelTexts()))
                .noneMatch(gap -> gap.contains("OW-DEF") || gap.contains("report."));
    }

    private String report(Locale locale) {
        return new FindingReport(Messages.of(new DefinitionTexts()), locale).of(checked);
    }
}
