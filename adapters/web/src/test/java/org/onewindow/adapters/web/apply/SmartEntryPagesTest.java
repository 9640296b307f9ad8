package org.onewindow.adapters.web.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 智能录单: what is pasted or chosen is proposed, and only what is ticked goes into the form. */
class SmartEntryPagesTest {
    private static PageHall hall;

    @BeforeAll
    static void a_hall() {
        hall = PageHall.open();
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void an_applicant_pastes_looks_and_takes_over_what_is_right_and_nothing_is_overwritten_without_a_tick() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);
        applicant.send(Filing.filledIn(step, "原来的项目").with("f.investment", ""));
        Page entry = applicant.open(step.path().replaceAll("/form/.*", "/entry"));

        Page proposed = applicant.send(
                entry.form("/entry").with("entry.text", "项目名称：新的项目\n总投资：0.5亿元").with("_do", "read"));
        assertThat(proposed.text()).contains("新的项目", "原来的项目", "采用后将替换");
        assertThat(proposed.html().select("input[name=entry.use][checked]")).hasSize(1);
        Page form = applicant.send(proposed.form("/entry").with("_do", "use"));

        assertThat(form.value("f.project")).isEqualTo("原来的项目");
        assertThat(form.value("f.investment")).isNotEmpty();
    }

    @Test
    void a_table_in_gb_18030_is_read_and_a_strange_file_is_told_in_plain_words() {
        Guest applicant = hall.guest("li.si");
        Page step = Filing.begun(applicant);
        Page entry = applicant.open(step.path().replaceAll("/form/.*", "/entry"));

        Page read = applicant.send(entry.form("/entry")
                .choosing("entry.file", "表.csv", "项目名称,开工日期\n连接器,2026年12月1日\n".getBytes(Charset.forName("GB18030")))
                .with("_do", "read"));
        assertThat(read.text()).contains("连接器", "2026-12-01", "单元格 A2");
        Page strange = applicant.send(
                entry.form("/entry").choosing("entry.file", "x.pdf", Filing.PDF).with("_do", "read"));
        assertThat(strange.status()).isEqualTo(200);
        assertThat(strange.html().select("[role=status]")).isNotEmpty();
    }

    @Test
    void tampered_proposals_do_no_harm() {
        Guest applicant = hall.guest("li.si");
        Page step = Filing.begun(applicant);
        Page entry = applicant.open(step.path().replaceAll("/form/.*", "/entry"));

        for (String packed :
                new String[] {"", "{", "{\"field\":\"nosuch\",\"value\":1}", "{\"field\":null,\"value\":null}", "[]"}) {
            Page form = applicant.send(entry.form("/entry")
                    .with("entry.is.0", packed)
                    .with("entry.use", "0")
                    .with("_do", "use"));
            assertThat(form.status()).as(packed).isEqualTo(200);
        }
    }

    @Test
    void a_clerk_does_the_same_at_the_counter_within_the_form_that_she_is_filling_in() {
        Guest clerk = hall.guest("wang.fang");
        Form begin = clerk.open("/desk/reception/take-in")
                .form("/take-in")
                .with("for", "approval/standard")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X");
        Page form = clerk.send(begin);

        Page read = clerk.send(form.form("/take-in/approval")
                .with("a.name", "张三")
                .choosing("entry.file", "x.json", "{\"project\": \"窗口项目\"}".getBytes(UTF_8))
                .with("_do", "read"));
        assertThat(read.text()).contains("窗口项目");
        Page used = clerk.send(read.form("/take-in/approval").with("_do", "use"));

        assertThat(used.value("f.project")).isEqualTo("窗口项目");
        assertThat(used.value("a.name")).isEqualTo("张三");
    }
}
