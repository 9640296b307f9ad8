package org.onewindow.adapters.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** A draft goes on under a new version of its form; what has no place there any more is shown, and stops nobody. */
class NewFormPagesTest {
    @Test
    void a_draft_is_carried_over_what_cannot_be_is_shown_and_the_application_is_handed_in() throws Exception {
        try (PageHall hall = PageHall.open()) {
            Guest applicant = hall.guest("zhang.san");
            Page step = Filing.begun(applicant);
            applicant.send(Filing.filledIn(step, "新表单项目").with("f.content", "厂房两幢"));
            String form = PageHall.files().get("forms/project.json");
            hall.publish(Map.of(
                    "forms/project.json",
                    form.replace("\"content\": {", "\"scale\": {").replace("建设内容", "建设规模")));

            Page later = applicant.open(step.path());

            assertThat(later.text()).contains("表单有了新版本", "建设内容", "厂房两幢");
            assertThat(later.value("f.project")).isEqualTo("新表单项目");
            Page materials = applicant.send(
                    later.form(step.path()).with("f.scale", "五千平方米").with("_do", "next"));
            Page check = applicant.send(Filing.withMaterials(materials));
            assertThat(check.text()).contains("建设规模", "五千平方米", "此处列出的内容不会提交", "厂房两幢");
            Page receipt = applicant.send(check.form("/check").with("signed", "yes"));
            assertThat(receipt.path()).endsWith("/receipt");
            assertThat(applicant
                            .open("/mine/" + receipt.path().split("/", -1)[2])
                            .text())
                    .contains("五千平方米")
                    .doesNotContain("厂房两幢");
            assertThat(hall.violations()).isEqualTo("[]");
        }
    }
}
