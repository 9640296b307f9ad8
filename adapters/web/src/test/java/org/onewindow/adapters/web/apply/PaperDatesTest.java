package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 出具时间要求: the age of papers is asked for and checked online and at the counter. */
class PaperDatesTest {
    private static final String LAND = "{id: land, name: {zh: 用地预审意见, en: Land pre-review}, form: PAPER";
    private static PageHall hall;

    @BeforeAll
    static void the_land_review_is_good_for_six_months_and_ends_by_itself() {
        hall = PageHall.open();
        String approval = PageHall.files().get("items/approval.yaml");
        hall.publish(Map.of(
                BundleFiling.FILE,
                BundleFiling.BUNDLE,
                "items/approval.yaml",
                approval.replace(LAND, LAND + ", issuedWithin: {amount: 6, unit: MONTH}, expires: true")));
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void the_applicant_is_asked_told_what_is_wrong_and_keeps_what_she_typed() {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "有日期的项目"));
        assertThat(materials.text()).contains("出具时间不超过 6 个月", "出具日期", "有效期至", "长期有效的不填");

        Page undated = applicant.send(Filing.withMaterials(materials));
        assertThat(undated.text()).contains("用地预审意见”没有填写出具日期或者有效期");
        Page odd = applicant.send(dated(materials, "去年夏天", ""));
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.value("issued-on.land")).isEqualTo("去年夏天");
        Page old = applicant.send(dated(materials, "2025-03-01", ""));
        assertThat(old.text()).contains("出具于 2025-03-01，只能用到 2025-09-01");
        Page runOut = applicant.send(dated(materials, "2025-12-01", "2026-01-31"));
        assertThat(runOut.text()).contains("有效期到 2026-01-31 为止");

        Page check = applicant.send(dated(materials, "2025-12-01", "2027-01-31"));
        assertThat(check.text()).contains("出具日期 2025-12-01", "有效期至 2027-01-31");
        Page receipt = applicant.send(check.form("/check").with("signed", "yes"));
        assertThat(receipt.path()).endsWith("/receipt");
        assertThat(receipt.text()).contains("2025年12月1日");
    }

    @Test
    void dates_typed_before_any_paper_is_handed_in_stay_in_the_draft_and_are_no_paper() {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "先填日期的项目"));

        applicant.send(materials
                .form("/materials")
                .with("issued-on.land", "2025-12-01")
                .with("valid-until.land", "2027-01-31")
                .with("_do", "later"));

        Page again = applicant.open(materials.path());
        assertThat(again.value("issued-on.land")).isEqualTo("2025-12-01");
        assertThat(again.value("valid-until.land")).isEqualTo("2027-01-31");
        Page check = applicant.send(Filing.withMaterials(again).without("originals.land"));
        assertThat(check.text()).contains("缺少材料“用地预审意见");
        Page complete = applicant.send(Filing.withMaterials(applicant.open(materials.path())));
        assertThat(applicant.send(complete.form("/check").with("signed", "yes")).text())
                .contains("2025年12月1日");
    }

    @Test
    void of_a_bundle_too_dates_typed_before_any_paper_is_handed_in_stay_in_the_draft_and_are_no_paper() {
        Guest applicant = hall.guest("li.si");
        applicant.send(applicant
                .open("/bundles/both/apply")
                .form("/apply")
                .with("issued-on.line-3", "2025-12-01")
                .with("_do", "later"));

        Page again = applicant.open("/bundles/both/apply");
        assertThat(again.value("issued-on.line-3")).isEqualTo("2025-12-01");
        Page stands = applicant.send(BundleFiling.filledIn(again, "先填日期的两期项目")
                .without("originals.line-3")
                .with("f.representativeId", "440524198001010013")
                .with("_do", "submit"));
        Page part = applicant.open(stands.one("a[href^='/mine/']").attr("href"));
        assertThat(part.text()).contains("用地预审意见").doesNotContain("2025年12月1日");
    }

    @Test
    void dates_typed_before_any_paper_is_there_stay_at_the_counter_too() {
        Guest clerk = hall.guest("wang.fang");
        Page form = clerk.send(clerk.open("/desk/reception/take-in")
                .form("/take-in")
                .with("for", "approval")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X"));

        Page checked = clerk.send(form.form("/take-in/approval")
                .with("a.name", "张三")
                .with("a.mobile", "13800000000")
                .with("issued-on.land", "2025-12-01")
                .with("_do", "check"));

        assertThat(checked.value("issued-on.land")).isEqualTo("2025-12-01");
    }

    @Test
    void at_the_counter_a_paper_that_is_too_old_is_taken_in_and_stands_in_the_one_time_notice() {
        Guest clerk = hall.guest("wang.fang");

        Page taken = clerk.send(Filing.atCounter(clerk, "窗口收件的项目")
                .with("originals.request", "1")
                .with("originals.land", "1")
                .with("issued-on.land", "2024-12-01"));

        assertThat(taken.path()).as(taken.text()).startsWith("/desk/reception/case/");
        assertThat(taken.text()).contains("出具于 2024-12-01，只能用到 2025-06-01", "2024年12月1日");
    }

    private static Form dated(Page materials, String issuedOn, String validUntil) {
        return Filing.withMaterials(materials).with("issued-on.land", issuedOn).with("valid-until.land", validUntil);
    }
}
