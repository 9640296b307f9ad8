package org.onewindow.adapters.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 提交当日的办事指南: the receipt leads back to the guide as the applicant saw it (R1.2, R3.3). */
class GuideOfTheDayTest {
    private static final String ITEM = "items/approval.yaml";

    private static PageHall hall;
    private static String application;

    @BeforeAll
    static void an_application_is_handed_in_and_the_item_is_revised_afterwards() {
        hall = PageHall.open();
        application = Filing.handedIn(hall.guest("zhang.san"), "指南存证项目");
        hall.publish(Map.of(ITEM, PageHall.files().get(ITEM) + """

                questions:
                  - {question: {zh: 新增的问题？, en: "A new question?"}, answer: {zh: 新增的回答。, en: A new answer.}}
                """));
    }

    @AfterAll
    static void close() throws Exception {
        hall.close();
    }

    @Test
    void the_receipt_opens_the_guide_of_the_day_and_its_digest_is_the_same() {
        Page receipt = hall.guest("zhang.san").open("/mine/" + application + "/receipt");
        String address = receipt.one("a[href^='/items/approval?version=1']").attr("href");
        Page guide = hall.stranger("zh-CN").open(address);

        assertThat(guide.one("#as-of").text()).contains("第 1 版", "现已不是现行版本", "与收件凭证上的摘要一致");
        assertThat(guide.text()).doesNotContain("新增的问题");
        assertThat(guide.one("#as-of .number").text())
                .matches("[0-9a-f]{64}")
                .isEqualTo(receipt.one("dd .number:matches([0-9a-f]{64})").text());
        assertThat(guide.shows("a[href^='/apply/approval']"))
                .as("nobody applies under an old version")
                .isFalse();
        assertThat(hall.stranger("zh-CN")
                        .open(guide.one("#as-of a").attr("href"))
                        .text())
                .contains("新增的问题");
    }

    @Test
    void another_digest_is_said_to_be_another() {
        Page guide = hall.stranger("en").open("/items/approval?version=2&digest=" + "0".repeat(64));

        assertThat(guide.one("#as-of").text()).contains("version 2", "in force now", "not the one on the receipt");
    }

    @Test
    void a_version_that_was_never_published_is_no_page() {
        for (String version : new String[] {"9", "0", "x", "99999999999"}) {
            assertThat(hall.stranger("zh-CN")
                            .open("/items/approval?version=" + version)
                            .status())
                    .as(version)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_ledger_adds_up_to_it() {
        assertThat(hall.violations()).isEqualTo("[]");
    }
}
