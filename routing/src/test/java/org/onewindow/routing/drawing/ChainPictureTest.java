package org.onewindow.routing.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.onewindow.core.application.ItemSteps;
import org.onewindow.core.definition.CheckedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.text.Messages;
import org.onewindow.core.text.TextGaps;
import org.onewindow.core.time.TimeTexts;
import org.onewindow.routing.chain.Chain;
import org.onewindow.routing.chain.ChainFiles;
import org.onewindow.routing.chain.Join;
import org.onewindow.routing.chain.RandomChains;
import org.onewindow.spi.time.TimeLimit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** 办理流程图: drawn for everybody from the chain itself (R1.2, R13.2). */
class ChainPictureTest {
    private static final TimeLimit PROMISED = TimeLimit.workingDays(15);
    private static final Messages MESSAGES = Messages.of(new DrawingTexts(), new TimeTexts());
    private static final String CHAIN = """
            name: {zh: 外商投资项目核准, en: Approval of a foreign-invested project}
            lead: development-reform
            form: project
            steps:
              - step: examination
                name: {zh: 项目审查, en: Examination <of> the project}
                kind: opinion
                department: lead
                limit: 3
              - parallel: departments
                name: {zh: 部门并联审查, en: Departments in parallel}
                join: {quorum: 2}
                branches:
                  - step: planning
                    name: {zh: 规划选址意见, en: Opinion on the site}
                    kind: opinion
                    department: planning
                    limit: 1
                  - step: land
                    name: {zh: 用地预审意见, en: Opinion on the land}
                    kind: opinion
                    department: land
                    limit: 5
                    when: landArea > 0
                    only: {zh: 使用土地的项目, en: projects that need land}
                  - steps:
                      - step: environment
                        name: {zh: 环境影响审查, en: Environmental examination}
                        kind: opinion
                        department: environment
                        limit: 2
                    when: industry in ['CHEMICAL', 'METAL']
              - step: decision
                name: {zh: 核准决定, en: Decision}
                kind: decision
                department: lead
                limit: 4
            """;

    @Example
    void every_step_is_told_with_its_department_its_limit_and_in_which_cases_it_is_gone_through() {
        assertThat(drawn(CHAIN, Locale.SIMPLIFIED_CHINESE).inWords())
                .containsExactly(
                        "1. 项目审查 · 发展和改革委员会 · 时限 3 个工作日",
                        "2. 同时办理：部门并联审查 · 其中 2 项完成后继续",
                        "2.1. 规划选址意见 · 规划局 · 时限 1 个工作日",
                        "2.2. 用地预审意见（仅限：使用土地的项目） · 国土资源局 · 时限 5 个工作日",
                        "2.3. 依次办理（视申报内容需要）",
                        "2.3.1. 环境影响审查 · 环境保护局 · 时限 2 个工作日",
                        "3. 核准决定 · 发展和改革委员会 · 时限 4 个工作日",
                        "各环节最长合计 12 个工作日；承诺时限 15 个工作日，均自受理起算。");
    }

    @Example
    void the_drawing_says_the_same_as_the_words_and_is_announced_by_title_and_description() throws Exception {
        ItemSteps.Drawn drawn = drawn(CHAIN, Locale.ENGLISH);
        Element svg = parsed(drawn.svg()).getDocumentElement();

        assertThat(svg.getAttribute("aria-labelledby"))
                .isEqualTo("steps-foreign-investment-title steps-foreign-investment-desc");
        assertThat(text(svg, "title")).containsExactly("The steps: Approval of a foreign-invested project");
        assertThat(text(svg, "desc")).containsExactly(String.join("\n", drawn.inWords()));
        assertThat(String.join(" ", text(svg, "text")))
                .contains(
                        "Accepted (limits run from here)",
                        "Examination <of> the project",
                        "At the same time: Departments in parallel",
                        "Only for: projects that need land",
                        "within 1 working day ",
                        "within 5 working days",
                        "goes on when 2 of them are through",
                        "promised is 15 working days");
    }

    @Example
    void nothing_in_it_runs_or_is_fetched() {
        assertThat(drawn(CHAIN, Locale.ENGLISH).svg())
                .doesNotContain("<script", "<style", "style=", "href", "url(", "<foreignObject");
    }

    @Example
    void every_text_is_there_in_both_languages() {
        assertThat(TextGaps.of(new DrawingTexts()))
                .filteredOn(gap -> gap.contains("steps."))
                .isEmpty();
    }

    @Property(tries = 200)
    void whatever_the_chain_its_boxes_stay_in_the_picture_and_two_steps_never_cover_each_other(
            @ForAll("chains") Chain chain) throws Exception {
        Element svg =
                parsed(picture(chain, Optional.empty(), Locale.ENGLISH).svg()).getDocumentElement();
        List<int[]> steps = new ArrayList<>();
        elements(svg, "rect").forEach(rect -> {
            int[] box = box(rect);
            assertThat(box[0]).isNotNegative();
            assertThat(box[2]).isLessThanOrEqualTo(number(svg, "width"));
            assertThat(box[3]).isLessThanOrEqualTo(number(svg, "height"));
            // Steps are the narrowest boxes with a height of several lines; bars and frames surround or part them.
            if (rect.getAttribute("fill").equals(Pen.SOFT)) {
                steps.add(box);
            }
        });
        assertThat(steps).isNotEmpty();
        for (int i = 0; i < steps.size(); i++) {
            for (int j = 0; j < i; j++) {
                int[] one = steps.get(i);
                int[] other = steps.get(j);
                assertThat(one[1] >= other[3] || other[1] >= one[3]).isTrue();
            }
        }
    }

    @Property(tries = 50)
    void the_same_chain_gives_the_same_bytes(@ForAll("chains") Chain chain) {
        assertThat(picture(chain, Optional.empty(), Locale.ENGLISH))
                .isEqualTo(picture(chain, Optional.empty(), Locale.ENGLISH));
    }

    @Example
    void no_line_of_a_text_is_wider_than_its_box_unless_it_is_one_word() {
        List<String> lines = Lettering.NAME.wrapped("Opinion on access to the industry and 产业准入意见（含限制类）", 228);

        assertThat(lines).hasSizeGreaterThan(1).noneMatch(line -> line.startsWith("）"));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("Opiniononaccesstotheindustryand产业准入意见（含限制类）");
    }

    @Provide
    Arbitrary<Chain> chains() {
        return RandomChains.joining(new Join.All(), new Join.Any(), new Join.Quorum(2));
    }

    private static ItemSteps.Drawn drawn(String chain, Locale language) {
        CheckedDefinitions checked = ChainFiles.check(chain);
        assertThat(checked.findings()).isEmpty();
        return picture(
                checked.values(Chain.class).get(0),
                checked.values(Hall.class).stream().findFirst(),
                language);
    }

    private static ItemSteps.Drawn picture(Chain chain, Optional<Hall> hall, Locale language) {
        return ChainPicture.of(chain, PROMISED, new DrawingWords(MESSAGES, hall, language));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static int[] box(Element rect) {
        int x = number(rect, "x");
        int y = number(rect, "y");
        return new int[] {x, y, x + number(rect, "width"), y + number(rect, "height")};
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<String> text(Element svg, String tag) {
        return elements(svg, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element svg, String tag) {
        NodeList found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
