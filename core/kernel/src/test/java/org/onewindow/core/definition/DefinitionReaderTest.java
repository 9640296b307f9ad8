package org.onewindow.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.hall.HallLayout;
import org.onewindow.spi.finding.Finding;

class DefinitionReaderTest {
    private static final String HALL = """
            identity: kunshan-investment
            name: {zh: 投资项目窗口, en: Investment counter}
            areaCode: 320583
            departments:
              - id: development-and-reform
                name: {zh: 发展和改革委员会}
                settings: {port: 8080, secure: no, since: 2026-01-01, version: 1.10}
            counters:
              - {id: first, name: {zh: 一号窗口}, kind: INTEGRATED}
            staff:
              - id: lin.yue
                name: {zh: 林月}
                roles: [RECEPTION_CLERK]
                counter: first
            """;

    private final DefinitionReader reader = new DefinitionReader(List.of(new HallKind()));

    @Test
    void a_sound_hall_is_read_with_its_departments_and_staff() {
        CheckedDefinitions checked = check(HALL);

        assertThat(checked.findings()).isEmpty();
        Hall hall = checked.values(Hall.class).get(0);
        assertThat(hall.areaCode()).isEqualTo("320583");
        assertThat(hall.zone()).hasToString("Asia/Shanghai");
        assertThat(hall.staff().get(0).caller().ledgerName()).isEqualTo("staff:lin.yue");
    }

    @Test
    void values_without_quotes_stay_the_texts_that_were_written() {
        Hall hall = check(HALL).values(Hall.class).get(0);

        assertThat(hall.departments().get(0).settings())
                .isEqualTo(Map.of("port", "8080", "secure", "no", "since", "2026-01-01", "version", "1.10"));
    }

    @Test
    void a_hall_that_says_nothing_of_its_layout_has_none_and_its_departments_are_resident() {
        Hall hall = check(HALL).values(Hall.class).get(0);

        assertThat(hall.layout()).isEqualTo(HallLayout.UNTOLD);
        assertThat(hall.departments().get(0).residency().resident()).isTrue();
        assertThat(hall.counters().get(0).zone()).isEmpty();
    }

    @Test
    void zones_themes_and_stationing_are_read_as_they_stand() {
        Hall hall = check(
                        HALL.replace("kind: INTEGRATED}", "kind: INTEGRATED, zone: east, themes: [food, trade]}") + """
                        zones: [{id: east, name: {zh: 东区}, kind: RECEPTION, place: {zh: 一楼东侧}}]
                        themes: [{id: food, name: {zh: 食品}}, {id: trade, name: {zh: 商事}}]
                        stationing:
                          - {item: licence, theme: food, counters: [first], frontDesk: HANDS_OVER}
                          - {item: archive, movedIn: false, reason: {zh: 涉密}, servedAt: {zh: 档案馆}}
                        """)
                .values(Hall.class)
                .get(0);

        assertThat(hall.layout().zone("east").orElseThrow().kind()).isEqualTo(HallLayout.ZoneKind.RECEPTION);
        assertThat(hall.layout().theme("trade").orElseThrow().name().zh()).isEqualTo("商事");
        assertThat(hall.counters().get(0).themes()).containsExactly("food", "trade");
        assertThat(hall.countersFor("licence")).isEqualTo(hall.counters());
        assertThat(hall.layout().of("licence").orElseThrow().frontDesk())
                .contains(HallLayout.FrontDeskAuthority.HANDS_OVER);
        assertThat(hall.layout().of("archive").orElseThrow().movedIn()).isFalse();
        assertThat(hall.layout().of("other")).isEmpty();
    }

    static Stream<Arguments> wrong_halls() {
        return Stream.of(
                wrong("name: {zh: 投资项目窗口,", "name: {zh: 投资项目窗口,,", "OW-DEF-1101 hall.yaml:2:"),
                wrong("zh: 一号窗口", "zh: &a 一号窗口", "OW-DEF-1103 hall.yaml:9:28"),
                wrong("zh: 一号窗口", "zh: *a", "OW-DEF-1103 hall.yaml:9:28"),
                wrong("zh: 一号窗口", "zh: !!java.net.URL 一号窗口", "OW-DEF-1104 hall.yaml:9:28"),
                wrong("areaCode: 320583", "areaCode: 320583\nareaCode: 320584", "OW-DEF-1105 hall.yaml:4:1"),
                wrong("counter: first", "counter: first\n---\na: b", "OW-DEF-1107 hall.yaml:15:1"),
                wrong("areaCode: 320583", "areaCode: 320583\n? [a]\n: b", "OW-DEF-1110 hall.yaml:4:3"),
                wrong("林月", "林\u0001月", "OW-DEF-1109 hall.yaml:12:"),
                wrong("areaCode:", "areaCodes:", "OW-DEF-1201 hall.yaml:3:1", "OW-DEF-1202 hall.yaml:1:1"),
                wrong("roles: [RECEPTION_CLERK]", "roles: RECEPTION_CLERK", "OW-DEF-1203 hall.yaml:13:12"),
                wrong("kind: INTEGRATED", "kind: ROUND", "OW-DEF-1204 hall.yaml:9:41"),
                wrong("areaCode: 320583", "areaCode: Kunshan", "OW-DEF-1205 hall.yaml:3:11"),
                wrong("roles: [RECEPTION_CLERK]", "roles: []", "OW-DEF-1206 hall.yaml:13:12"),
                wrong("roles: [RECEPTION_CLERK]", "roles: [GUIDE, GUIDE]", "OW-DEF-1208 hall.yaml:13:12"),
                wrong("counter: first", "counter: second", "OW-DEF-2105 hall.yaml:14:14"),
                wrong("[RECEPTION_CLERK]", "[DEPARTMENT_APPROVER]", "OW-DEF-2106 hall.yaml:11:5"),
                wrong("counter: first", "department: police", "OW-DEF-2104 hall.yaml:14:17"),
                wrong("areaCode: 320583", "areaCode: 320583\nzone: Mars/Olympus", "OW-DEF-2107 hall.yaml:4:7"));
    }

    @ParameterizedTest
    @MethodSource("wrong_halls")
    void each_mistake_is_found_where_it_stands(String right, String wrong, List<String> expected) {
        List<String> found = codesAndPlaces(check(HALL.replace(right, wrong)));

        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found).anyMatch(startingWith(expected.get(i)));
        }
    }

    @Test
    void a_file_that_nests_too_deep_is_left_at_once() {
        assertThat(codesAndPlaces(check("a: " + "[".repeat(100_000)))).containsExactly("OW-DEF-1106 hall.yaml:1:67");
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertThat(codesAndPlaces(check("# nothing yet\n"))).containsExactly("OW-DEF-1108 hall.yaml:1:1");
    }

    @Test
    void all_mistakes_of_a_file_are_listed_at_once() {
        CheckedDefinitions checked = check(HALL.replace("areaCode: 320583", "areaCode: x\ntimezone: y")
                .replace("INTEGRATED", "ROUND")
                .replace("[RECEPTION_CLERK]", "[CLERK]"));

        assertThat(codesAndPlaces(checked))
                .containsExactly(
                        "OW-DEF-1205 hall.yaml:3:11",
                        "OW-DEF-1201 hall.yaml:4:1",
                        "OW-DEF-1204 hall.yaml:10:41",
                        "OW-DEF-1204 hall.yaml:14:13");
    }

    @Test
    void columns_count_code_points_so_rare_characters_count_once() {
        String hall = HALL.replace("name: {zh: 一号窗口}, kind: INTEGRATED", "name: {zh: 𠮷号}, kind: ROUND");

        assertThat(codesAndPlaces(check(hall))).containsExactly("OW-DEF-1204 hall.yaml:9:39");
    }

    @Test
    void a_thousand_mistakes_in_one_file_are_a_thousand_findings() {
        StringBuilder hall = new StringBuilder(HALL);
        for (int i = 0; i < 1000; i++) {
            hall.append("unknown").append(i).append(": x\n");
        }

        assertThat(check(hall.toString()).findings())
                .hasSize(1000)
                .allMatch(each -> each.code().equals("OW-DEF-1201"));
    }

    @Test
    void a_file_in_another_encoding_is_named_with_the_encoding_it_seems_to_have(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("hall.yaml"), HALL.getBytes(Charset.forName("GB18030")));

        CheckedDefinitions checked = reader.check(DefinitionSource.folder(folder));

        // The first character happens to be legal in UTF-8 as well.
        assertThat(codesAndPlaces(checked)).containsExactly("OW-DEF-1006 hall.yaml:2:13");
        assertThat(checked.findings().get(0).arguments()).containsExactly("GB 18030");
    }

    @Test
    void utf_16_is_refused_and_a_byte_order_mark_before_utf_8_is_only_a_warning(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("hall.yaml"), HALL.getBytes(StandardCharsets.UTF_16));
        assertThat(codesAndPlaces(reader.check(DefinitionSource.folder(folder))))
                .containsExactly("OW-DEF-1006 hall.yaml:1:1");

        Files.write(folder.resolve("hall.yaml"), ("\uFEFF" + HALL).getBytes(StandardCharsets.UTF_8));
        CheckedDefinitions checked = reader.check(DefinitionSource.folder(folder));
        assertThat(codesAndPlaces(checked)).containsExactly("OW-DEF-1007 hall.yaml:1:1");
        assertThat(checked.sound()).isTrue();
    }

    @Test
    void a_missing_and_an_empty_folder_are_findings(@TempDir Path folder) {
        assertThat(codesAndPlaces(reader.check(DefinitionSource.folder(folder.resolve("nowhere")))))
                .containsExactly("OW-DEF-1001 .:1:1");
        assertThat(codesAndPlaces(reader.check(DefinitionSource.folder(folder))))
                .containsExactly("OW-DEF-1002 hall.yaml:1:1");
    }

    @Test
    void links_out_of_the_folder_are_not_followed_and_links_inside_are(@TempDir Path outside) throws Exception {
        Path folder = Files.createDirectory(outside.resolve("hall"));
        Path elsewhere = Files.writeString(outside.resolve("elsewhere.yaml"), HALL);
        Files.writeString(folder.resolve("hall.text"), HALL);
        Files.createSymbolicLink(folder.resolve("hall.yaml"), folder.resolve("hall.text"));
        Files.createSymbolicLink(folder.resolve("out.yaml"), elsewhere);
        Files.createSymbolicLink(folder.resolve("circle.yaml"), folder.resolve("circle.yaml"));

        assertThat(codesAndPlaces(reader.check(DefinitionSource.folder(folder))))
                .containsExactly(
                        "OW-DEF-1004 circle.yaml:1:1", "OW-DEF-1011 hall.text:1:1", "OW-DEF-1004 out.yaml:1:1");
    }

    @Test
    void a_file_over_one_megabyte_is_not_read(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("hall.yaml"), HALL + "#".repeat(1 << 20));

        assertThat(codesAndPlaces(reader.check(DefinitionSource.folder(folder))))
                .containsExactly("OW-DEF-1005 hall.yaml:1:1");
    }

    @Test
    void definitions_are_read_from_the_jar_they_are_packaged_in(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("hall program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("hall/"));
            out.putNextEntry(new JarEntry("hall/hall.yaml"));
            out.write(HALL.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("hall/misspelt/"));
            out.putNextEntry(new JarEntry("hall/misspelt/x.yaml"));
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            CheckedDefinitions checked = reader.check(DefinitionSource.classPath(loader, "hall"));

            assertThat(checked.values(Hall.class)).hasSize(1);
            assertThat(codesAndPlaces(checked)).containsExactly("OW-DEF-1011 misspelt/x.yaml:1:1");
        }
    }

    @Test
    void no_file_can_make_the_checker_fetch_a_schema() {
        // The schema of hall.yaml is fixed; what a file says in $schema is a key like any other.
        assertThat(codesAndPlaces(check("$schema: http://127.0.0.1:1/evil.json\n" + HALL)))
                .containsExactly("OW-DEF-1201 hall.yaml:1:1");
    }

    private CheckedDefinitions check(String hall) {
        return reader.check(DefinitionSource.of(Map.of("hall.yaml", hall)));
    }

    private static Predicate<String> startingWith(String prefix) {
        return text -> text.startsWith(prefix);
    }

    private static Arguments wrong(String right, String wrong, String... expected) {
        return Arguments.of(right, wrong, List.of(expected));
    }

    private static List<String> codesAndPlaces(CheckedDefinitions checked) {
        List<String> found = new ArrayList<>();
        for (Finding finding : checked.findings()) {
            found.add(finding.code() + " " + finding.place().orElseThrow());
        }
        return found;
    }
}
