package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
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

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
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
        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
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
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
