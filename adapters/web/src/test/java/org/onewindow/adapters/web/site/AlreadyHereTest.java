package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** 大厅已有 (B5, R3.3): what to bring says what the hall has, and to nobody what is somebody else's. */
class AlreadyHereTest {
    private static PageHall hall;

    /** Knows everything that the report proves. */
    @ApplicationScoped
    static class TownRegister implements FactSource {
        @Override
        public String kind() {
            return "town-register";
        }

        @Override
        public Set<String> knows() {
            return Set.of("enterprise.name");
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            return List.of();
        }
    }

    @BeforeAll
    static void one_item_issues_what_the_other_asks_for_and_one_applicant_has_it() {
        hall = PageHall.open(Map.of(), TownRegister.class);
        String approval = PageHall.files().get("items/approval.yaml");
        String review = approval.replace(
                        "{zh: 投资项目核准, en: Approval of an investment project}", "{zh: 用地预审, en: Land review}")
                .replace("kind: PROMISED", "kind: IMMEDIATE")
                .replace("promised: 10", "promised: 0")
                .replace("chain: approval\n", "")
                .replaceAll("(?m)^  - \\{id: land.*\n", "")
                .replace("{zh: 核准批复, en: Approval}", "{zh: 用地预审意见, en: Land pre-review}");
        String asks = approval.replace(
                        "form: PAPER, necessity", "form: PAPER, source: GOVERNMENT, issuer: 发改委, necessity")
                .replace(
                        "form: ELECTRONIC}",
                        "form: ELECTRONIC, acquisition: SHARED_OR_HANDED_IN, proves: [enterprise.name]}");
        hall.publish(Map.of("items/approval.yaml", asks, "items/land-review.yaml", review));
        Guest zhang = hall.guest("zhang.san");
        Page begun = zhang.send(zhang.open("/apply/land-review").form("/apply/land-review"));
        Page materials = zhang.send(Filing.filledIn(begun, "已预审的项目"));
        Page check = zhang.send(materials
                .form("/materials")
                .with("originals.request", "1")
                .choosing("file.report", "申请报告.pdf", Filing.PDF)
                .with("_do", "next"));
        String id =
                zhang.send(check.form("/check").with("signed", "yes")).path().split("/", -1)[2];
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + id)
                .form("/decide")
                .with("decision", "GRANTED")
                .with("grounds", "符合规划"));
        Guest issuer = hall.guest("zhao.min");
        issuer.send(issuer.open("/desk/issuing/case/" + id).form("/issue"));
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void everybody_sees_what_data_sharing_verifies_and_which_item_issues_a_paper() {
        Page page = hall.stranger("zh-CN").open("/items/approval");

        assertThat(page.text()).contains("由数据共享核验", "数据来源：town-register", "本大厅办理：");
        assertThat(page.one("td a[href='/items/land-review']").text()).isEqualTo("用地预审");
        assertThat(page.text()).doesNotContain("大厅已向您颁发");
    }

    @Test
    void who_holds_a_result_of_the_hall_sees_its_number_in_the_guide_and_when_applying_and_nobody_else_does() {
        Guest zhang = hall.guest("zhang.san");

        assertThat(zhang.open("/items/approval").text()).contains("大厅已向您颁发", "昆发改核〔");
        assertThat(hall.guest("li.si").open("/items/approval").text()).doesNotContain("大厅已向您颁发");
        assertThat(hall.guest("wang.fang").open("/items/approval").text()).doesNotContain("大厅已向您颁发");

        Page materials = zhang.send(Filing.filledIn(Filing.begun(zhang), "正在申请的项目"));
        assertThat(materials.one("#already-here").text()).contains("用地预审意见", "大厅已向您颁发", "申请报告", "由数据共享核验");
    }
}
