package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** A file that was handed in once is taken over with a tick (R1.3). */
class EarlierUploadsTest {
    private static final String REUSE = "input[name='reuse.report']";
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

    private static Page materialsOfANewDraft(Guest applicant, String project) {
        return applicant.send(Filing.filledIn(Filing.begun(applicant), project));
    }

    @Test
    void a_file_handed_in_before_is_offered_and_goes_in_with_the_new_application() {
        Guest zhang = hall.guest("zhang.san");
        Filing.handedIn(zhang, "第一次提交的项目");
        Page materials = materialsOfANewDraft(zhang, "第二次提交的项目");

        Page check = zhang.send(materials
                .form("/materials")
                .with("originals.request", "1")
                .with("originals.land", "1")
                .with("reuse.report", materials.one(REUSE).val())
                .with("_do", "next"));
        Page receipt = zhang.send(check.form("/check").with("signed", "yes"));

        assertThat(receipt.path()).endsWith("/receipt");
        String id = Path.of(receipt.path()).getName(1).toString();
        Page seen = hall.guest("wang.fang").open("/desk/reception/case/" + id);
        assertThat(seen.one("a[href^='/files/']").text()).isEqualTo("申请报告.pdf");
        assertThat(hall.guest("wang.fang")
                        .open(seen.one("a[href^='/files/']").attr("href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_the_draft_has_already_is_not_offered_again() {
        Guest zhang = hall.guest("zhang.san");
        Filing.handedIn(zhang, "再用一次的项目");
        Page materials = materialsOfANewDraft(zhang, "已经选用的项目");
        String key = materials.one(REUSE).val();

        Page again = zhang.send(
                materials.form("/materials").with("reuse.report", key).with("_do", "upload"));

        assertThat(again.html().select(REUSE).eachAttr("value")).doesNotContain(key);
        assertThat(again.shows(".files a[href$='" + key + "']")).isTrue();
    }

    @Test
    void nobody_is_offered_anothers_file_or_can_take_it_by_its_key() {
        Guest zhang = hall.guest("zhang.san");
        Filing.handedIn(zhang, "别人的文件");
        String key = materialsOfANewDraft(zhang, "看一看").one(REUSE).val();
        Guest li = hall.guest("li.si");
        Page materials = materialsOfANewDraft(li, "李四的项目");
        assertThat(materials.shows(REUSE)).isFalse();

        Page refused =
                li.send(materials.form("/materials").with("reuse.report", key).with("_do", "upload"));

        assertThat(refused.shows(".files a")).isFalse();
    }
}
