package org.onewindow.catalog.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalog.disclosure.PublishedItem;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.item.DefinitionRef;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** 开放数据: the same items as JSON, as a table for spreadsheets, and as a feed (B6). */
class OpenItemsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void the_data_says_what_may_be_done_with_it_and_names_the_hall_as_its_source() {
        OpenItems data = items(text -> text);

        assertThat(data.licence()).isEqualTo(OpenItems.LICENCE);
        assertThat(data.source().zh()).isEqualTo("投资项目窗口");
        assertThat(data.items()).singleElement().satisfies(item -> {
            assertThat(item.department().zh()).isEqualTo("发改委");
            assertThat(item.materials()).containsExactly(LocalizedText.chinese("营业执照"));
            assertThat(item.legalBasis()).containsExactly("《企业投资项目核准和备案管理条例》（国令673）");
        });
    }

    @Test
    void the_table_begins_with_a_byte_order_mark_and_its_lines_end_as_rfc_4180_says() throws IOException {
        String csv = written(ItemsCsv.of(items(text -> text)));

        assertThat(csv).startsWith("\uFEFFid,").endsWith("\r\n");
        List<String[]> rows = rows(csv);
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(cell(rows, "name")).isEqualTo("企业投资项目备案");
        assertThat(cell(rows, "promisedAmount")).isEqualTo("3");
        assertThat(cell(rows, "source")).isEqualTo("投资项目窗口");
        assertThat(cell(rows, "licence")).isEqualTo(OpenItems.LICENCE.zh());
    }

    @Test
    void quotes_commas_and_line_breaks_stay_inside_their_cell() throws IOException {
        String conditions = "属于\"备案\"范围, 且\n在本市";

        List<String[]> rows = rows(written(ItemsCsv.of(items(
                text -> text.replace("conditions: {zh: 属于备案范围}", "conditions: {zh: \"属于\\\"备案\\\"范围, 且\\n在本市\"}")))));

        assertThat(cell(rows, "conditions")).isEqualTo(conditions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "＝1+1", "\\t=1"})
    void a_cell_that_a_spreadsheet_would_run_as_a_formula_is_made_harmless(String begin) throws IOException {
        List<String[]> rows = rows(
                written(ItemsCsv.of(items(text -> text.replace("fees: {zh: 不收费}", "fees: {zh: \"" + begin + "元\"}")))));

        assertThat(cell(rows, "fees")).startsWith("'").endsWith("元");
    }

    @Test
    void the_feed_tells_each_version_with_a_name_of_its_own_and_when_it_came_into_force() throws Exception {
        Instant first = Instant.parse("2026-03-02T01:00:00Z");
        Instant second = Instant.parse("2026-05-06T16:00:00Z");
        HallUrn names = HallUrn.of(hall());
        String feed = AtomFeed.of(
                hall(),
                new AtomFeed.Head(names.feed(), "投资项目窗口", "feed.atom"),
                List.of(
                        version(names.version(new DefinitionRef("filing", 2)), second),
                        version(names.version(new DefinitionRef("filing", 1)), first)));

        Element root = parsed(feed);
        assertThat(texts(root, "id"))
                .containsExactly(
                        "urn:onewindow:kunshan-investment:items",
                        "urn:onewindow:kunshan-investment:item:filing:2",
                        "urn:onewindow:kunshan-investment:item:filing:1");
        assertThat(texts(root, "updated")).containsExactly(second.toString(), second.toString(), first.toString());
        assertThat(texts(root, "title")).containsExactly("投资项目窗口", "备案 <新>", "备案 <新>");
        assertThat(texts(root, "rights")).containsExactly(OpenItems.LICENCE.zh());
        assertThat(texts(root, "name")).as("author").containsExactly("投资项目窗口");
    }

    private static AtomFeed.Entry version(String id, Instant since) {
        return new AtomFeed.Entry(id, "备案 <新>", "项目单位", "/items/filing", since);
    }

    private static OpenItems items(UnaryOperator<String> change) {
        PublishedItem item = PublishedItem.unchecked(change);
        return OpenItems.of(item.hall().orElseThrow(), List.of(item.entry()));
    }

    private static Hall hall() {
        return PublishedItem.of(text -> text).hall().orElseThrow();
    }

    private static String written(OpenFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String[]> rows(String csv) throws IOException {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv.substring(1))) {
            return rows.readAll();
        }
    }

    private static String cell(List<String[]> rows, String column) {
        return rows.get(1)[List.of(rows.get(0)).indexOf(column)];
    }

    private static Element parsed(String feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
