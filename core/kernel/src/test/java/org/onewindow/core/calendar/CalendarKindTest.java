package org.onewindow.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.text.KernelTexts;
import org.onewindow.core.text.Messages;
import org.onewindow.core.time.YearlyCalendar;
import org.onewindow.spi.finding.Finding;

class CalendarKindTest {
    private static final String SOUND = """
            years:
              - year: 2027
                published: true
                notice: 国办发明电〔2026〕1号
                holidays:
                  - {name: {zh: 元旦}, from: 2027-01-01, to: 2027-01-03}
                  - {name: {zh: 春节}, from: 2027-02-05, to: 2027-02-12}
                makeUp: [2027-01-30, 2027-02-20]
                check: [21, 15, 23, 22, 21, 22, 22, 22, 22, 21, 22, 23]
            """;

    private final DefinitionReader reader = new DefinitionReader(List.of(new CalendarKind()));
    private final Messages messages = Messages.of(new KernelTexts());

    @Test
    void a_sound_file_is_a_calendar_of_its_years() {
        CheckedDefinitions checked = check(Map.of("calendars/next-year.yaml", SOUND));

        assertThat(findings(checked)).isEmpty();
        assertThat(checked.values(YearlyCalendar.class))
                .singleElement()
                .satisfies(calendar -> assertThat(calendar.years()).containsExactly(2027));
    }

    @Test
    void the_built_in_file_has_the_shape_that_a_hall_s_own_files_have() throws IOException {
        try (InputStream file = YearlyCalendar.class.getResourceAsStream("calendars.yaml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(findings(check(Map.of("calendars/built-in.yaml", text)))).isEmpty();
        }
    }

    @ParameterizedTest(name = "{1} instead of {0}: {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            to: 2027-01-03           | to: 2027-02-30              | OW-TIM-0001 | 6:48
            to: 2027-01-03           | to: 2028-01-03              | OW-TIM-0003 | 6:48
            to: 2027-02-12           | to: 2027-02-04              | OW-TIM-0004 | 7:48
            from: 2027-02-05         | from: 2027-01-03            | OW-TIM-0005 | 7:9
            2027-01-30               | 2027-01-29                  | OW-TIM-0006 | 8:14
            2027-01-30               | 2027-02-06                  | OW-TIM-0007 | 8:14
            notice: 国办发明电〔2026〕1号 | notice: ''                  | OW-TIM-0008 | 2:5
            check: [21, 15,          | check: [21, 16,             | OW-TIM-0009 | 9:17
            makeUp:                  | makeup:                     | OW-DEF-1201 | 8:5
            published: true          | published: perhaps          | OW-DEF-1203 | 3:16
            from: 2027-01-01         | from: 1 January             | OW-DEF-1205 | 6:32
            """)
    void a_mistake_is_found_at_its_place_and_explained(String right, String wrong, String code, String place) {
        CheckedDefinitions checked = check(Map.of("calendars/next-year.yaml", SOUND.replace(right, wrong)));

        assertThat(findings(checked))
                .extracting(finding -> finding.code() + " " + finding.place().orElseThrow())
                .contains(code + " calendars/next-year.yaml:" + place);
    }

    @Test
    void every_mistake_is_found_in_one_go_and_none_twice() {
        String wrong = SOUND.replace("to: 2027-01-03", "to: 2026-12-31")
                .replace("2027-02-20", "2027-02-22")
                .replace("notice: 国办发明电〔2026〕1号", "notice: ''");

        assertThat(findings(check(Map.of("calendars/next-year.yaml", wrong))))
                .extracting(Finding::code)
                .containsExactly("OW-TIM-0008", "OW-TIM-0003", "OW-TIM-0006");
    }

    @Test
    void a_year_has_one_arrangement_in_one_file_and_in_all() {
        String twice = SOUND + SOUND.substring(SOUND.indexOf('\n') + 1);

        assertThat(findings(check(Map.of("calendars/next-year.yaml", twice))))
                .extracting(Finding::code)
                .containsExactly("OW-TIM-0002");
        assertThat(findings(check(Map.of("calendars/a.yaml", SOUND, "calendars/b.yaml", SOUND))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("OW-TIM-0010");
                    assertThat(messages.text(finding, Locale.ENGLISH))
                            .isEqualTo("The year 2027 already stands in calendars/a.yaml.");
                    assertThat(messages.mend(finding, Locale.SIMPLIFIED_CHINESE))
                            .isEqualTo("请从其中一个文件删去该年。");
                });
    }

    private CheckedDefinitions check(Map<String, String> files) {
        return reader.check(DefinitionSource.of(files));
    }

    /** Without the finding that there is no hall, which is none of the calendars' business. */
    private static List<Finding> findings(CheckedDefinitions checked) {
        return checked.findings().stream()
                .filter(finding -> !finding.subject().equals("hall.yaml"))
                .toList();
    }
}
