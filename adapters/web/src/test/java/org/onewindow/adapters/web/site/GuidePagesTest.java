package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 办事指南 (R1.2, R3.3, R13.2). */
class GuidePagesTest {
    private static final int SCALE = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

    private static final String ADVICE = """

            interpretations:
              - title: {zh: 什么是核准目录, en: What the catalogue is}
                text: {zh: 目录内的项目须核准。, en: Projects on it need approval.}
                source: {zh: 市发展改革委, en: Development and reform}
                publishedOn: 2026-03-01
                document: 国发〔2016〕72号
                address: https://example.org/72
            questions:
              - {question: {zh: 可以代办吗？, en: "May somebody else apply?"}, answer: {zh: 可以。, en: Yes.}}
            training:
              notes: [{title: {zh: 收件要点, en: At the counter}, text: {zh: 先核对项目代码。, en: Check the project code first.}}]
              questions: [{question: {zh: 缺用地意见怎么办？, en: "The land opinion is missing?"}, answer: {zh: 一次性告知。, en: Tell everything at once.}}]
            """;

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
        hall.publish(Map.of("items/approval.yaml", PageHall.files().get("items/approval.yaml") + ADVICE));
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void the_steps_are_drawn_from_the_chain_and_told_in_words() {
        Page page = hall.stranger("zh-CN").open("/items/approval");

        assertThat(page.one(".way svg title").text()).startsWith("办理流程：");
        assertThat(page.one(".way svg").text()).contains("规划局", "时限", "受理（时限自此起算）");
        assertThat(page.one(".told").text()).contains("规划局", "承诺时限");
    }

    @Test
    void the_drawing_is_there_in_english() {
        assertThat(hall.stranger("en").open("/items/approval").one(".way svg").text())
                .contains("Accepted (limits run from here)", "within");
    }

    @Test
    void the_qr_code_leads_to_the_address_of_the_guide() throws Exception {
        Page page = hall.stranger("zh-CN").open("/items/approval");

        assertThat(page.one(".qr svg").attr("aria-label")).isEqualTo("手机扫码查看本指南");
        assertThat(read(page.one(".qr svg"))).isEqualTo(page.html().location());
    }

    @Test
    void a_hall_with_an_address_of_its_own_prints_that_one() throws Exception {
        try (PageHall behindProxy = PageHall.open(Map.of("onewindow.http.address", "https://hall.example.org/"))) {
            Page page = behindProxy.stranger("en").open("/items/approval");

            assertThat(read(page.one(".qr svg"))).isEqualTo("https://hall.example.org/items/approval");
            assertThat(page.one(".printed").text()).contains("version 1", "https://hall.example.org/items/approval");
        }
    }

    /** What a reader of QR codes makes of the drawing. */
    private static String read(Element svg) throws Exception {
        int size = Integer.parseInt(svg.attr("viewBox").split(" ", -1)[2]);
        int[] pixels = new int[size * SCALE * size * SCALE];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(svg.select("path").get(1).attr("d"));
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                int from = row * size * SCALE + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * SCALE, 0);
            }
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(size * SCALE, size * SCALE, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(picture)),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                .getText();
    }

    @Test
    void interpretations_and_frequent_questions_are_told_to_everybody_with_source_and_day() {
        Page page = hall.stranger("zh-CN").open("/items/approval");

        assertThat(page.one("#interpretations").text())
                .contains("什么是核准目录", "目录内的项目须核准。", "市发展改革委", "2026年3月1日", "国发〔2016〕72号");
        assertThat(page.one("#interpretations a").attr("href")).isEqualTo("https://example.org/72");
        assertThat(page.one("#questions").text()).contains("可以代办吗？", "可以。");
        assertThat(hall.stranger("en")
                        .open("/items/approval")
                        .one("#interpretations")
                        .text())
                .contains("Projects on it need approval.", "1 Mar 2026");
    }

    @Test
    void training_notes_are_for_staff_alone_and_nowhere_in_the_guide() {
        Page list = hall.guest("wang.fang").open("/desk/reception");
        Page page = hall.guest("bai.xue").open("/desk/training/approval");

        assertThat(list.shows("a[href='/desk/training']")).isTrue();
        assertThat(hall.guest("wang.fang").open("/desk/training").one(".items").text())
                .contains("投资项目核准", "要点 1 条，问题 1 道");
        assertThat(page.one("#notes").text()).contains("收件要点", "先核对项目代码。");
        assertThat(page.one("#questions details").text()).contains("缺用地意见怎么办？", "一次性告知。");
        assertThat(hall.guest("zhang.san").open("/desk/training/approval").status())
                .isEqualTo(404);
        assertThat(hall.stranger("zh-CN").open("/items/approval").text()).doesNotContain("先核对项目代码", "一次性告知");
    }
}
