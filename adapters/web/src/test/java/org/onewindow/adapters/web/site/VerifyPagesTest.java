package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** Whoever holds a document can learn whether it is genuine; whoever does not learns nothing (G22, G27). */
class VerifyPagesTest {
    private static final Pattern CODE = Pattern.compile("查验码 ([0-9A-Z]{8})");

    private static PageHall hall;
    private static Page document;
    private static String number;
    private static String code;

    @BeforeAll
    static void a_correction_notice_has_gone_out() {
        hall = PageHall.open();
        Guest owner = hall.guest("zhang.san");
        Guest clerk = hall.guest("wang.fang");
        String id = Filing.handedIn(owner, "要查验的项目");
        clerk.send(clerk.open("/desk/reception/case/" + id).form("/correct").with("what", "未盖章"));
        document = owner.open(owner.open("/mine/" + id)
                .one("a[href^='/documents/']:contains(补正告知书)")
                .attr("href"));
        number = document.one(".docnumber").text();
        Matcher printed = CODE.matcher(document.text());
        assertThat(printed.find()).isTrue();
        code = printed.group(1);
    }

    @AfterAll
    static void nothing_is_broken() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static Page byCode(String number, String code) {
        Guest stranger = hall.stranger("zh-CN");
        return stranger.send(
                stranger.open("/verify").form("/verify").with("number", number).with("code", code));
    }

    private static Page byFile(String content) {
        Guest stranger = hall.stranger("zh-CN");
        return stranger.send(stranger.open("/verify")
                .form("/verify/file")
                .choosing("file", "文书.pdf", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void number_and_code_show_kind_number_organ_and_date_and_nothing_else() {
        Page found = byCode(number, code);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.one("[role=status] h2").text()).startsWith("真实");
        assertThat(found.one("[role=status] dl").text()).contains("补正告知书", number);
        assertThat(found.text()).doesNotContain("张三", "要查验的项目", "未盖章");
    }

    @Test
    void a_wrong_code_and_an_unknown_number_look_alike() {
        Page wrong = byCode(number, "ZZZZZZZZ");
        Page unknown = byCode("无此文号〔2026〕1号", code);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.problems()).isEqualTo(unknown.problems());
        assertThat(wrong.value("number")).isEqualTo(number);
    }

    @Test
    void a_file_that_bears_number_and_code_but_other_bytes_is_altered() {
        Page found = byFile("%PDF-1.7 <dc:identifier>" + number + " " + code + "</dc:identifier>");

        assertThat(found.one("[role=status] h2").text()).startsWith("已被改动");
    }

    @Test
    void a_file_that_bears_nothing_or_a_wrong_code_is_unknown() {
        assertThat(byFile("%PDF-1.7").status()).isEqualTo(401);
        assertThat(byFile("%PDF-1.7 <dc:identifier>" + number + " ZZZZZZZZ</dc:identifier>")
                        .problems())
                .isEqualTo(byFile("").problems());
    }

    @Test
    void tries_are_limited() {
        String guessed = "被猜的文号〔2026〕9号";
        for (int i = 0; i < 5; i++) {
            assertThat(byCode(guessed, "AAAAAAAA").status()).isEqualTo(401);
        }

        assertThat(byCode(guessed, "AAAAAAAA").status()).isEqualTo(429);
    }
}
