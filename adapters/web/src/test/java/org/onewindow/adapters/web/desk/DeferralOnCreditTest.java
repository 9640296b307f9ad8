package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.application.DeadlineWatch;

/** 信用后补: who may bring a material later only with good credit, and what becomes of an undertaking that is not kept. */
class DeferralOnCreditTest {
    private static final String LAND = "form: PAPER, necessity: DEFERRABLE";
    private static PageHall hall;

    @BeforeAll
    static void the_land_review_may_follow_on_credit_only() {
        hall = PageHall.open();
        String approval = PageHall.files().get("items/approval.yaml");
        hall.publish(Map.of("items/approval.yaml", approval.replace(LAND, LAND + ", onCredit: true")));
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void credit_is_looked_up_written_down_and_lost_by_an_undertaking_that_is_not_kept() {
        assertThat(hall.stranger("zh").open("/items/approval").text()).contains("信用后补：信用良好（窗口查询信用记录）");
        String id = handedInWithoutLand("先受理的项目");
        Guest clerk = hall.guest("wang.fang");
        Page page = clerk.open("/desk/reception/case/" + id);
        assertThat(page.text()).contains("信用后补", "信用查询情况");

        Page refused = clerk.send(deferring(page).with("creditChecked", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("尚未查询申请人的信用记录", "信用不良的按一般程序补正");

        Page accepted = clerk.send(deferring(refused).with("creditChecked", "信用中国，无失信记录"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.text()).contains("容缺材料", "信用后补");
        Guest applicant = hall.guest("zhang.san");
        Page mine = applicant.open("/mine/" + id);
        assertThat(mine.text()).contains("信用后补", "逾期未补齐的按承诺退件，并记入信用记录");
        assertThat(document(applicant, mine, "容缺受理承诺书")).contains("申请人信用良好（信用中国，无失信记录）");

        hall.clock().advance(Duration.ofDays(10));
        hall.get(DeadlineWatch.class).actOnWhatIsDue();
        Page returned = hall.guest("zhang.san").open("/mine/" + id);
        assertThat(returned.text()).contains("逾期未补，退件");
        assertThat(document(hall.guest("zhang.san"), returned, "退件通知书")).contains("记入信用记录", "用地预审意见");

        String next = handedInWithoutLand("又想先受理的项目");
        Guest again = hall.guest("wang.fang");
        Page before = again.open("/desk/reception/case/" + next);
        assertThat(before.text()).as("told before anybody tries").contains("逾期未补，已于", "以前不适用容缺受理");
        Page shut = again.send(deferring(before).with("creditChecked", "信用中国，无失信记录"));
        assertThat(shut.status()).isEqualTo(422);
        assertThat(shut.text()).contains("逾期未补，已于", "以前不适用容缺受理");

        // 信用修复: with reasons, on the file of the application that was returned.
        Guest supervisor = hall.guest("du.jian");
        Page record = supervisor.open("/desk/supervision/case/" + id);
        assertThat(record.text()).contains("失信记录");
        assertThat(supervisor
                        .send(record.form("/repair-credit").with("reasons", " "))
                        .status())
                .isEqualTo(422);
        Page repaired = supervisor.send(record.form("/repair-credit").with("reasons", "已书面说明并补齐材料"));
        assertThat(repaired.text()).contains("信用已修复", "信用修复", "已书面说明并补齐材料");
        assertThat(repaired.shows("form[action$='/repair-credit']")).isFalse();

        Page open =
                again.send(deferring(again.open("/desk/reception/case/" + next)).with("creditChecked", "信用中国，已修复"));
        assertThat(open.status()).as(open.text()).isEqualTo(200);
    }

    private static String document(Guest reader, Page page, String title) {
        String link = page.html().select("a:contains(" + title + ")").first().attr("href");
        return reader.open(link).text();
    }

    private static String handedInWithoutLand(String project) {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), project));
        Page check = applicant.send(Filing.withMaterials(materials).without("originals.land"));
        Page receipt = applicant.send(check.form("/check").with("signed", "yes"));
        return receipt.path().split("/", -1)[2];
    }

    private static Form deferring(Page page) {
        return page.form("/accept-deferred").with("deferred", "land").with("undertaking", "signed");
    }
}
