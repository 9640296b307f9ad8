package org.onewindow.adapters.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 话术 on the clerks' pages (R1.18, R6.4). */
class PhrasesOnDesksTest {
    private static final String OWN = """
            phrases:
              - {at: GREETING, say: {zh: "您好，{hall}欢迎您！", en: "Hello from {hall}!"}}
              - {at: ACCEPTED, items: [approval], say: {zh: "{item}已受理，编号{number}，{promised}内办结。"}}
            """;

    @Test
    void the_clerk_is_told_what_to_say_by_the_product_and_by_the_hall_where_it_says_it_otherwise() throws Exception {
        try (PageHall hall = PageHall.open()) {
            assertThat(greetings(hall.guest("wang.fang").open("/desk/reception")))
                    .contains("您好，欢迎来到投资项目窗口，请问您办理什么业务？")
                    .anyMatch(each -> each.startsWith("对老年人"));

            hall.publish(Map.of("phrases/counter.yaml", OWN));

            assertThat(greetings(hall.guest("wang.fang").open("/desk/reception")))
                    .contains("您好，投资项目窗口欢迎您！")
                    .anyMatch(each -> each.startsWith("对老年人"));
            assertThat(greetings(hall.guest("wang.fang", "en").open("/desk/reception")))
                    .contains("Hello from Investment window!");
        }
    }

    @Test
    void beside_each_outcome_stands_what_is_said_with_what_is_known_of_the_case() throws Exception {
        try (PageHall hall = PageHall.open()) {
            hall.publish(Map.of("phrases/counter.yaml", OWN));
            String id = Filing.handedIn(hall.guest("zhang.san"), "智能织造车间");
            Guest clerk = hall.guest("wang.fang");

            Page page = clerk.open("/desk/reception/case/" + id);

            assertThat(greetings(page)).anyMatch(each -> each.matches("投资项目核准已受理，编号\\w+，.+个工作日内办结。"));
            assertThat(greetings(page)).noneMatch(each -> each.contains("{"));
            assertThat(page.html().select("details.phrases .moment").eachText())
                    .as("nothing of fees, there are none")
                    .contains("收件", "送别")
                    .doesNotContain("缴费");
        }
    }

    private static List<String> greetings(Page page) {
        return page.html().select("blockquote.phrase").eachText();
    }
}
