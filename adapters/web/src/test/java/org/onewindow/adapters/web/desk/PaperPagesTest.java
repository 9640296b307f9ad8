package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 收验纸质材料: papers that are brought to the counter after handing in (R7.1, R7.4, R1.13). */
class PaperPagesTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void nothing_is_half_done() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static String at(String id) {
        return "/desk/reception/case/" + id;
    }

    @Test
    void papers_announced_online_are_awaited_taken_and_receipted_and_both_sides_see_it() {
        Guest applicant = hall.guest("zhang.san");
        String id = Filing.handedIn(applicant, "带纸质件到窗口的项目");
        Guest clerk = hall.guest("wang.fang");
        assertThat(applicant.open("/mine/" + id).text()).contains("纸质件尚未送到窗口");

        Page wrong = clerk.send(
                clerk.open(at(id)).form("/papers").with("seen.land", "两份").with("originals.request", "１"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("份数应当是 0 到 999 之间的整数");
        assertThat(wrong.value("seen.land")).isEqualTo("两份");
        assertThat(wrong.value("originals.request")).isEqualTo("１");

        Page taken = clerk.send(wrong.form("/papers").with("seen.land", "1").with("duplicates.land", "2"));

        assertThat(taken.one("#fland").text()).contains("窗口已收验", "查验原件 1 份，留存原件 0 份、复印件 2 份", "王芳");
        assertThat(taken.text()).doesNotContain("纸质件尚未送到窗口").contains("收验纸质材料");
        Page mine = applicant.open("/mine/" + id);
        assertThat(mine.one("#frequest").text()).contains("留存原件 1 份");
        assertThat(mine.html().select("a[href^='/documents/']").eachText())
                .filteredOn("收件凭证"::equals)
                .as("in the list and beside the case, the one of handing in and the one of the papers")
                .hasSize(4);
        String receipts = mine.html().select("a[href^='/documents/']").eachAttr("href").stream()
                .distinct()
                .map(path -> applicant.open(path).text())
                .reduce("", String::concat);
        assertThat(receipts).contains("查验原件 1 份（已退还），留存原件 0 份、复印件 2 份", "窗口提交");
    }

    @Test
    void what_was_brought_is_not_asked_for_and_answers_the_notice_that_asked_for_it() {
        Guest clerk = hall.guest("wang.fang");
        String id = Path.of(clerk.send(Filing.atCounter(clerk, "缺纸质件的项目")).path())
                .getFileName()
                .toString();
        Page beforeNotice = clerk.send(clerk.open(at(id)).form("/papers").with("originals.request", "1"));
        assertThat(beforeNotice.one(".note.soon").text()).contains("用地预审意见").doesNotContain("核准申请");

        clerk.send(beforeNotice.form("/correct"));
        Page noticed = clerk.open(at(id));
        assertThat(noticed.one("aside ol").text()).contains("用地预审意见").doesNotContain("核准申请");
        assertThat(noticed.html().select("form[action$='/papers-complete']")).isEmpty();

        Page brought = clerk.send(noticed.form("/papers").with("originals.land", "1"));
        Guest applicant = hall.guest("zhang.san");
        assertThat(applicant.open("/mine/" + id + "/supplement").text()).contains("窗口已经收验了您补交的纸质材料");
        Page answered = clerk.send(brought.form("/papers-complete"));

        assertThat(answered.status()).as(answered.problems().toString()).isEqualTo(200);
        assertThat(clerk.send(answered.form("/accept")).text()).contains("已受理");
    }

    @Test
    void in_english_the_clerk_reads_the_same() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "英文界面的纸质件");
        Guest clerk = hall.guest("wang.fang", "en");

        Page page = clerk.open(at(id));

        assertThat(page.one("#papers").text())
                .contains("Papers brought to the counter", "Originals seen and given back", "Copies kept");
    }
}
