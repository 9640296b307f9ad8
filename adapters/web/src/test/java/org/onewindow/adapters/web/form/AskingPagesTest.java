package org.onewindow.adapters.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** A page asks for what applies and for nothing else, by the rules by which the hall checks; with or without its script. */
class AskingPagesTest {
    private static final String FORM = """
            {"name": {"zh": "项目申请表", "en": "Project form"}, "type": "object",
             "required": ["project", "start", "investment", "representativeId"],
             "properties": {
               "project": {"type": "string", "maxLength": 100, "label": {"zh": "项目名称", "en": "Name of the project"}},
               "start": {"type": "string", "format": "date", "label": {"zh": "开工日期", "en": "Start of works"}},
               "investment": {"type": "number", "minimum": 0, "label": {"zh": "总投资", "en": "Total investment"}},
               "loans": {"type": "number", "minimum": 0, "label": {"zh": "贷款", "en": "Loans"}},
               "bank": {"type": "string", "label": {"zh": "贷款银行", "en": "Bank"}, "showWhen": "loans > 0", "requiredWhen": "loans > 100"},
               "own": {"type": "number", "label": {"zh": "自有资金", "en": "Own funds"}, "computed": "investment - (has(loans) ? loans : 0)"},
               "representativeId": {"type": "string", "format": "citizen-id", "sensitive": true,
                 "label": {"zh": "法定代表人身份证号", "en": "Identity number of the representative"}},
               "investors": {"type": "array", "maxItems": 3, "label": {"zh": "投资方", "en": "Investors"}, "items": {
                 "type": "object", "required": ["name"], "properties": {
                   "name": {"type": "string", "maxLength": 60, "label": {"zh": "名称", "en": "Name"}},
                   "foreign": {"type": "boolean", "label": {"zh": "境外", "en": "Foreign"}},
                   "country": {"type": "string", "label": {"zh": "国别", "en": "Country"}, "showWhen": "foreign"}}}}
             }}""";

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
        hall.publish(Map.of("forms/project.json", FORM));
    }

    @AfterAll
    static void nothing_is_half_done() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void a_field_that_does_not_apply_is_not_on_the_page_and_a_computed_one_is_not_typed() {
        Page step = Filing.begun(hall.guest("zhang.san"));

        assertThat(step.shows("[name='f.loans']")).isTrue();
        assertThat(step.shows("[name='f.bank']")).isFalse();
        assertThat(step.shows("[name='f.own']")).isFalse();
        assertThat(step.one("#f-own").text()).isEqualTo("待计算");
    }

    @Test
    void a_page_that_looks_is_told_what_applies_now_and_nothing_is_kept() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);

        Page looked = applicant.send(
                loan(step, "100.5").with("f.investors.0.foreign", "true").with("_do", "look"));

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.shows("[name='f.bank'][aria-required]")).isTrue();
        assertThat(looked.shows("[name='f.investors.0.country']")).isTrue();
        assertThat(looked.one("#f-own").text()).isEqualTo("180");
        assertThat(looked.value("f.project")).isEqualTo("贷款项目");
        assertThat(looked.problems()).isEmpty();
        assertThat(applicant.open(step.path()).value("f.project")).isEmpty();
    }

    @Test
    void without_a_script_whoever_goes_on_is_shown_first_what_else_is_asked_for() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);

        Page again = applicant.send(loan(step, "50"));

        assertThat(again.path()).isEqualTo(step.path());
        assertThat(again.shows("[name='f.bank']")).isTrue();
        assertThat(again.shows("[name='f.bank'][aria-required]")).isFalse();
        assertThat(applicant.send(again.form(again.path()).with("_do", "next")).path())
                .endsWith("/materials");
    }

    @Test
    void what_was_typed_before_it_stopped_to_apply_is_kept_with_the_draft_but_not_handed_in() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);
        Page asked = applicant.send(loan(step, "50"));
        applicant.send(asked.form(asked.path()).with("f.bank", "中国银行").with("_do", "next"));

        Page materials = applicant.send(loan(applicant.open(step.path()), "0"));
        Page check = applicant.send(Filing.withMaterials(materials));

        assertThat(check.text()).doesNotContain("中国银行").contains("自有资金", "280.5");
        Page receipt = applicant.send(check.form("/check").with("signed", "yes"));
        assertThat(receipt.path()).endsWith("/receipt");
        String id = receipt.path().split("/", -1)[2];
        assertThat(applicant.open("/mine/" + id).text())
                .contains("自有资金", "280.5")
                .doesNotContain("贷款银行");
    }

    private static Form loan(Page step, String loans) {
        return Filing.filledIn(step, "贷款项目").with("f.loans", loans);
    }
}
