package org.onewindow.adapters.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** A filled-in form is printed for signature, and a masked field is not read over a shoulder (R1.6). */
class PrintedFormPagesTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
        String form = PageHall.files().get("forms/project.json");
        hall.publish(
                Map.of(
                        "forms/project.json",
                        form.replace(
                                        "\"sensitive\": true,",
                                        "\"sensitive\": true, \"masked\": {\"first\": 4, \"last\": 2},")
                                .replaceFirst(
                                        "\"type\": \"object\",",
                                        "\"type\": \"object\", \"printed\": {\"signatures\": [{\"zh\": \"申请人（盖章）：\", \"en\": \"Applicant (seal):\"}]},")));
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void a_draft_is_printed_with_what_is_filled_in_and_a_place_to_sign() {
        Guest applicant = hall.guest("zhang.san");
        Page check = Filing.readyToSign(applicant, "打印项目");

        assertThat(check.one("details.masked summary").text()).startsWith("1101************2X");
        Page printed = applicant.open(check.one("a[href^='/forms/']").attr("href"));

        assertThat(printed.text()).contains("项目申请表", "打印项目", "11010519491231002X", "申请人（盖章）：");
        assertThat(printed.one(".printedform th").text()).isEqualTo("项目名称");
        assertThat(hall.guest("li.si").open(printed.path()).status()).isEqualTo(404);
    }

    @Test
    void a_clerk_prints_what_she_has_typed_before_anything_is_taken_in() {
        Guest clerk = hall.guest("wang.fang");
        Page begin = clerk.open("/desk/reception/take-in");
        Page form = clerk.send(begin.form("/take-in")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X")
                .with(
                        "for",
                        begin.one("[name=for] option[value^=approval], [name=for][value^=approval]")
                                .val()));

        Page printed = clerk.send(form.form("/take-in/approval")
                .with("f.project", "柜台项目")
                .with("a.name", "张三")
                .with("_do", "print"));

        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.text()).contains("项目申请表", "柜台项目", "张三");
        assertThat(clerk.open("/desk/reception").text()).doesNotContain("张三");
    }
}
