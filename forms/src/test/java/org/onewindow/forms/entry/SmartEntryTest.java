package org.onewindow.forms.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.core.act.Json;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.forms.template.Templates;
import org.onewindow.spi.finding.Finding;

/** What is pasted or dropped becomes proposals for the right fields, each with its origin, whatever else is in it. */
@Timeout(60)
class SmartEntryTest {
    private static final FormTemplate FORM = Templates.read("""
            {
              "name": {"zh": "表", "en": "Form"},
              "type": "object",
              "properties": {
                "applicant": {"type": "string", "maxLength": 50, "label": {"zh": "经办人姓名", "en": "Agent"}, "fact": "person.name"},
                "idNumber": {"type": "string", "format": "citizen-id", "sensitive": true, "label": {"zh": "身份证号", "en": "Identity number"}},
                "home": {"type": "string", "maxLength": 200, "label": {"zh": "住址", "en": "Home"}},
                "enterpriseName": {"type": "string", "maxLength": 100, "label": {"zh": "企业名称", "en": "Enterprise"}},
                "creditCode": {"type": "string", "format": "credit-code", "label": {"zh": "统一社会信用代码", "en": "Credit code"}},
                "legal": {"type": "string", "maxLength": 50, "label": {"zh": "法定代表人", "en": "Legal representative"}},
                "capital": {"type": "number", "minimum": 0, "label": {"zh": "注册资本", "en": "Capital"}, "unit": {"zh": "万元", "en": "10,000 yuan"}},
                "area": {"type": "number", "minimum": 0, "label": {"zh": "用地面积", "en": "Area"}, "unit": {"zh": "平方米", "en": "m2"}},
                "established": {"type": "string", "format": "date", "label": {"zh": "成立日期", "en": "Established"}},
                "mobile": {"type": "string", "pattern": "^1[3-9][0-9]{9}$", "patternHelp": {"zh": "11位"}, "sensitive": true, "label": {"zh": "联系电话", "en": "Mobile"}},
                "kind": {"type": "string", "label": {"zh": "建设性质", "en": "Kind"}, "oneOf": [
                  {"const": "NEW", "label": {"zh": "新建", "en": "new"}}, {"const": "EXTENSION", "label": {"zh": "扩建", "en": "extension"}}]},
                "newLand": {"type": "boolean", "label": {"zh": "是否新增用地", "en": "New land"}},
                "investors": {"type": "array", "maxItems": 3, "label": {"zh": "投资方", "en": "Investor"}, "items": {
                  "type": "object", "required": ["name", "share"], "properties": {
                    "name": {"type": "string", "label": {"zh": "名称", "en": "name"}},
                    "share": {"type": "number", "exclusiveMinimum": 0, "maximum": 100, "label": {"zh": "出资比例", "en": "share"}, "unit": {"zh": "%", "en": "%"}}}}}
              }
            }""");

    private final SmartEntry entry = new SmartEntry(new Json());

    @Test
    void what_an_identity_card_reader_types_goes_into_the_fields_of_a_person() {
        EntryReading reading = pasted("""
                姓名：张三
                性别：男  民族：汉
                出生：1949年12月31日
                住址：江苏省昆山市玉山镇前进路 8 号
                公民身份号码：11010519491231002X
                签发机关：昆山市公安局
                有效期限：2010.01.01-2030.01.01
                """);

        assertThat(values(reading))
                .containsEntry("applicant", "张三")
                .containsEntry("idNumber", "11010519491231002X")
                .containsEntry("home", "江苏省昆山市玉山镇前进路 8 号")
                .doesNotContainKeys("established", "enterpriseName");
        assertThat(reading.proposals()).allMatch(EntryProposal::clear);
        assertThat(of(reading, "applicant").place()).isEqualTo("#1");
    }

    @Test
    void the_words_of_a_business_licence_go_into_the_fields_of_an_enterprise_amounts_in_their_unit() {
        EntryReading reading =
                pasted("统一社会信用代码:91320583MA1WJ3K23T; 名称:昆山精微电子有限公司; 法定代表人:顾明远; " + "注册资本:伍仟万元整; 成立日期:2016年8月9日");

        assertThat(values(reading)).containsEntry("creditCode", "91320583MA1WJ3K23T");
        assertThat(values(pasted(
                        "统一社会信用代码 91320583MA1WJ3K23T\n名称 昆山精微电子有限公司\n法定代表人 顾明远\n" + "注册资本 伍仟万元整\n成立日期 2016年08月09日")))
                .containsEntry("creditCode", "91320583MA1WJ3K23T")
                .containsEntry("enterpriseName", "昆山精微电子有限公司")
                .containsEntry("legal", "顾明远")
                .containsEntry("capital", new BigDecimal("5000"))
                .containsEntry("established", "2016-08-09");
    }

    @Test
    void a_real_qr_code_is_read_from_a_picture_turned_and_on_a_coloured_ground() throws Exception {
        String licence = "http://www.gsxt.gov.cn/index.html?uniscid=91320583MA1WJ3K23T";

        for (int turned : new int[] {0, 90, 180, 7}) {
            EntryReading reading = dropped(png(qr(licence, turned)));

            assertThat(values(reading)).as("turned by %d", turned).containsEntry("creditCode", "91320583MA1WJ3K23T");
            assertThat(of(reading, "creditCode").origin()).isEqualTo(EntryProposal.Origin.QR_CODE);
        }
        EntryReading labelled = dropped(png(qr("名称：昆山精微电子有限公司\n统一社会信用代码：91320583MA1WJ3K23T", 0)));
        assertThat(values(labelled)).containsEntry("enterpriseName", "昆山精微电子有限公司");
    }

    @Test
    void free_text_gives_what_tells_by_its_own_look_what_it_is() {
        EntryReading reading = pasted("我司（代码91320583MA1WJ3K23T）拟投资人民币伍仟万元，2016年8月9日设立，"
                + "请联系13800000000，身份证11010519491231002X。订单号11010519491231002A不是身份证。");

        assertThat(values(reading))
                .containsEntry("creditCode", "91320583MA1WJ3K23T")
                .containsEntry("idNumber", "11010519491231002X")
                .containsEntry("mobile", "13800000000")
                .containsEntry("capital", new BigDecimal("5000"))
                .containsEntry("established", "2016-08-09");
        assertThat(of(reading, "mobile").origin()).isEqualTo(EntryProposal.Origin.FOUND);
    }

    @Test
    void what_could_be_meant_for_either_of_two_is_proposed_for_neither() {
        assertThat(values(pasted("电话13800000000或者13900000000"))).doesNotContainKey("mobile");
    }

    @ParameterizedTest
    @CsvSource({
        "注册资本：5000万元, capital, 5000",
        "注册资本：0.5亿元, capital, 5000",
        "注册资本（元）：50000000, capital, 5000",
        "注册资本：5000, capital, 5000",
        "用地面积：2公顷, area, 20000",
        "用地面积：１２００㎡, area, 1200"
    })
    void amounts_are_proposed_in_the_unit_of_the_field(String text, String field, BigDecimal value) {
        assertThat((BigDecimal) values(pasted(text)).get(field)).isEqualByComparingTo(value);
    }

    @Test
    void codes_are_found_by_their_labels_and_yes_by_its_word() {
        assertThat(values(pasted("建设性质：扩建\n是否新增用地：否")))
                .containsEntry("kind", "EXTENSION")
                .containsEntry("newLand", false);
    }

    @Test
    void a_number_whose_check_digit_is_wrong_is_no_proposal_but_is_told() {
        EntryReading reading = pasted("公民身份号码：110105194912310021");

        assertThat(reading.proposals()).isEmpty();
        assertThat(codes(reading)).contains("OW-SMT-1010", "OW-SMT-1001");
    }

    @Test
    void two_words_for_one_field_are_both_proposed_and_none_of_them_is_clear() {
        EntryReading reading = pasted("企业名称：甲公司\n单位名称：乙公司");

        assertThat(reading.proposals()).extracting(EntryProposal::value).containsExactly("甲公司", "乙公司");
        assertThat(reading.proposals()).noneMatch(EntryProposal::clear);
        assertThat(codes(reading)).containsExactly("OW-SMT-1009");
    }

    @Test
    void json_is_taken_by_keys_as_programs_send_it_and_by_labels_wherever_they_stand() {
        assertThat(values(pasted("""
                        {"enterpriseName": "甲公司", "capital": 5000, "investors": [{"name": "乙", "share": 100}],
                         "person": {"姓名": "张三", "证件号码": "11010519491231002X"}}""")))
                .containsEntry("enterpriseName", "甲公司")
                .containsEntry("capital", new BigDecimal("5000"))
                .containsEntry("applicant", "张三")
                .containsEntry("idNumber", "11010519491231002X")
                .containsEntry("investors", List.of(Map.of("name", "乙", "share", new BigDecimal("100"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "{\"a\":1}",
                "[[[[[[[[[[[[1]]]]]]]]]]]]",
                "{\"enterpriseName\": {}}",
                "null",
                "{\"enterpriseName\": \"a\", \"enterpriseName\": \"b\"}"
            })
    void odd_json_proposes_nothing_and_says_so(String json) {
        EntryReading reading = pasted(json);

        assertThat(reading.proposals()).isEmpty();
        assertThat(reading.findings()).isNotEmpty();
    }

    @Test
    void a_spreadsheet_is_read_labels_beside_or_above_values_days_as_days_and_rows_of_a_list() throws Exception {
        EntryReading reading = dropped(
                xlsx(Map.of("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>昆山精微电子有限公司</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>成立日期</t></is></c><c r="B2" s="1"><v>42591</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>注册资本（元）</t></is></c><c r="B4" t="inlineStr"><is><t>联系电话</t></is></c></row>
                <row r="5"><c r="A5"><v>50000000</v></c><c r="B5"><v>13800000000</v></c></row>
                <row r="7"><c r="A7" t="inlineStr"><is><t>名称</t></is></c><c r="B7" t="inlineStr"><is><t>出资比例</t></is></c></row>
                <row r="8"><c r="A8" t="inlineStr"><is><t>甲</t></is></c><c r="B8"><v>60.000000000000007</v></c></row>
                <row r="9"><c r="A9" t="inlineStr"><is><t>乙</t></is></c><c r="B9"><v>40</v></c></row>
                </sheetData></worksheet>""", "xl/sharedStrings.xml", """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>企业</t></r><r><t>名称</t></r><rPh><t>qi</t></rPh></si></sst>""", "xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""")));

        assertThat(values(reading))
                .containsEntry("enterpriseName", "昆山精微电子有限公司")
                .containsEntry("established", "2016-08-09")
                .containsEntry("capital", new BigDecimal("5000"))
                .containsEntry("mobile", "13800000000")
                .containsEntry(
                        "investors",
                        List.of(
                                Map.of("name", "甲", "share", new BigDecimal("60")),
                                Map.of("name", "乙", "share", new BigDecimal("40"))));
        assertThat(of(reading, "enterpriseName").place()).isEqualTo("B1");
    }

    @Test
    void formulas_are_passed_over_in_spreadsheets_and_tables() throws Exception {
        EntryReading sheet = dropped(xlsx(Map.of("xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c>
                <c r="B1" t="str"><f>HYPERLINK("http://evil","x")</f><v>x</v></c></row></sheetData></worksheet>""")));
        EntryReading table = dropped("企业名称,=cmd|' /C calc'!A0\n法定代表人,顾明远\n".getBytes(UTF_8));

        assertThat(codes(sheet)).contains("OW-SMT-1008");
        assertThat(sheet.proposals()).isEmpty();
        assertThat(codes(table)).contains("OW-SMT-1008");
        assertThat(values(table)).containsOnlyKeys("legal");
    }

    @Test
    void a_table_is_read_in_utf_8_and_in_gb_18030_with_quotes_and_separators() {
        String table = "企业名称,法定代表人,联系电话\n\"昆山\"\"精微\"\",电子\",顾明远,13800000000\n";

        for (Charset charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            assertThat(values(dropped(table.getBytes(charset))))
                    .as("%s", charset)
                    .containsEntry("enterpriseName", "昆山\"精微\",电子")
                    .containsEntry("legal", "顾明远");
        }
        assertThat(values(pasted("企业名称\t法定代表人\n甲公司\t顾明远"))).containsEntry("legal", "顾明远");
    }

    @Test
    void a_table_with_several_records_contradicts_itself_and_is_told() {
        EntryReading reading = dropped("企业名称,法定代表人\n甲,张三\n乙,张三\n".getBytes(UTF_8));

        assertThat(codes(reading)).contains("OW-SMT-1009");
        assertThat(values(reading)).containsEntry("legal", "张三");
    }

    @Test
    void a_zip_bomb_and_a_flood_of_entries_are_refused_while_they_unpack() throws Exception {
        byte[] zeros = new byte[60 << 20];
        byte[] bomb = xlsx(Map.of("xl/worksheets/sheet1.xml", new String(zeros, ISO_8859_1)));
        Map<String, String> flood = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            flood.put("x" + i, "");
        }

        assertThat(bomb.length).isLessThan(EntryInput.LONGEST_FILE);
        assertThat(codes(dropped(bomb))).containsExactly("OW-SMT-1004");
        assertThat(codes(dropped(xlsx(flood)))).containsExactly("OW-SMT-1004");
    }

    @Test
    void entities_in_a_spreadsheet_are_not_read() throws Exception {
        EntryReading reading = dropped(xlsx(Map.of("xl/worksheets/sheet1.xml", """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c>
                <c r="B1" t="inlineStr"><is><t>&secret;</t></is></c></row></sheetData></worksheet>""")));

        assertThat(reading.proposals()).isEmpty();
    }

    @Test
    void a_picture_with_a_flood_of_pixels_is_refused_by_its_header() throws Exception {
        byte[] small = png(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_BINARY));
        small[16] = 0;
        small[17] = 1; // 65,536 wide and high, says the header
        small[20] = 0;
        small[21] = 1;

        assertThat(codes(dropped(small)))
                .isSubsetOf("OW-SMT-1006", "OW-SMT-1005")
                .isNotEmpty();
        assertThat(codes(dropped(png(new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY)))))
                .containsExactly("OW-SMT-1006");
        assertThat(codes(dropped(png(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_BINARY)))))
                .containsExactly("OW-SMT-1007");
    }

    @Test
    void damaged_and_strange_files_are_findings_and_never_more() throws Exception {
        byte[] sheet = xlsx(Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"));
        byte[] picture = png(qr("91320583MA1WJ3K23T", 0));
        SplittableRandom chance = new SplittableRandom(20261127);
        for (byte[] whole : List.of(sheet, picture)) {
            for (int i = 0; i < 200; i++) {
                byte[] damaged = i < 20 ? Arrays.copyOf(whole, whole.length * i / 20) : whole.clone();
                for (int k = 0; k < 5 && i >= 20; k++) {
                    damaged[4 + chance.nextInt(damaged.length - 4)] = (byte) chance.nextInt();
                }
                assertThat(dropped(damaged).findings())
                        .allMatch(finding -> finding.code().startsWith("OW-SMT-"));
            }
        }
        assertThat(codes(dropped(new byte[0]))).containsExactly("OW-SMT-1001");
        assertThat(codes(dropped(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1})))
                .containsExactly("OW-SMT-1011");
        assertThat(codes(dropped(new byte[EntryInput.LONGEST_FILE + 1]))).containsExactly("OW-SMT-1003");
        assertThat(codes(dropped(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}))).containsExactly("OW-SMT-1002");
        assertThat(codes(pasted("x".repeat(EntryInput.LONGEST_TEXT + 1)))).containsExactly("OW-SMT-1003");
    }

    @Test
    void the_longest_text_is_read_in_seconds_at_most_whatever_it_is() {
        for (String part : List.of("1", "企业名称", "企业名称：", "江苏省", "人民币壹", "a@a.", "\n", "（", "2016-")) {
            String text = part.repeat(EntryInput.LONGEST_TEXT / part.length());
            long begin = System.nanoTime();

            pasted(text);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(part).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void no_proposal_prints_its_value() {
        assertThat(pasted("公民身份号码：11010519491231002X").proposals().toString()).doesNotContain("11010519491231002X");
    }

    private EntryReading pasted(String text) {
        return entry.read(FORM, new EntryInput.OfText(text));
    }

    private EntryReading dropped(byte[] content) {
        return entry.read(FORM, new EntryInput.OfFile(content));
    }

    private static Map<String, Object> values(EntryReading reading) {
        return reading.proposals().stream()
                .filter(EntryProposal::clear)
                .collect(Collectors.toMap(EntryProposal::field, EntryProposal::value));
    }

    private static EntryProposal of(EntryReading reading, String field) {
        return reading.proposals().stream()
                .filter(proposal -> proposal.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(EntryReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private static byte[] xlsx(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static BufferedImage qr(String text, int turned) throws WriterException {
        BitMatrix code = new QRCodeWriter()
                .encode(text, BarcodeFormat.QR_CODE, 400, 400, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        BufferedImage picture = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setColor(new Color(250, 240, 220));
        paper.fillRect(0, 0, 700, 700);
        paper.rotate(Math.toRadians(turned), 350, 350);
        BufferedImage printed = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                printed.setRGB(x, y, code.get(x, y) ? 0x1E1E3C : 0xFAF0DC);
            }
        }
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.drawImage(printed, 150, 150, null);
        paper.dispose();
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
