package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** A register's word and the applicant's: what differs is explained and shown to the clerk; what cannot be asked is settled by the form. */
class RegisterWordsTest {
    private static final AtomicBoolean DOWN = new AtomicBoolean();
    private static PageHall hall;

    /** A register that knows everybody's project, while it works. */
    @ApplicationScoped
    static class Projects implements FactSource {
        @Override
        public String kind() {
            return "projects";
        }

        @Override
        public Set<String> knows() {
            return Set.of("project.name");
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            if (DOWN.get()) {
                throw new IllegalStateException("the register is down");
            }
            return List.of(new Fact("project.name", "精密连接器二期", "projects", Instant.parse("2026-02-01T02:00:00Z")));
        }
    }

    @BeforeAll
    static void the_form_wants_to_know_why_and_takes_an_undertaking() {
        hall = PageHall.open(Map.of(), Projects.class);
    }

    @BeforeEach
    void the_register_works() {
        DOWN.set(false);
        hall.clock().advance(Duration.ofDays(2)); // what registers said in the test before counts no longer
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void a_value_that_differs_needs_a_reason_which_the_clerk_sees_beside_the_registers_word() {
        publish("\"correction\": \"evidence\"");
        Guest applicant = hall.guest("zhang.san");

        Page check =
                applicant.send(Filing.withMaterials(applicant.send(Filing.filledIn(Filing.begun(applicant), "另一个项目"))));
        assertThat(check.text()).contains("与projects的记录不一致，请说明理由");
        String step = check.one("a[href*='/form/']").attr("href").replaceAll("#.*", "");
        Page form = applicant.open(step);
        assertThat(form.text()).contains("“projects”记录（2026年2月1日 周日）", "精密连接器二期");
        applicant.send(
                Filing.filledIn(form, "另一个项目").with("r.project.reason", "项目已更名").with("r.project.evidence", "report"));
        Page receipt =
                applicant.send(applicant.open(check.path()).form("/check").with("signed", "yes"));

        assertThat(receipt.path()).endsWith("/receipt");
        String id = Path.of(receipt.path()).getName(1).toString();
        assertThat(hall.guest("wang.fang").open("/desk/reception/case/" + id).text())
                .contains("“projects”记录（2026年2月1日 周日）", "精密连接器二期", "申请人说明：项目已更名", "证明材料");
    }

    @Test
    void the_registers_word_is_taken_over_with_one_button_and_nothing_else_that_was_typed_is_lost() {
        publish("\"correction\": \"reason\"");
        Guest applicant = hall.guest("zhang.san");
        Page begun = Filing.begun(applicant);

        Page again =
                applicant.send(Filing.filledIn(begun, "另一个项目").with("_do", "").with("_take", "project"));

        assertThat(again.value("f.project")).isEqualTo("精密连接器二期");
        assertThat(again.value("f.investment")).isEqualTo("280.5");
    }

    @Test
    void while_the_register_is_down_the_applicant_vouches_for_the_value_and_the_clerk_sees_it() {
        publish("\"whenDown\": \"undertaking\"");
        DOWN.set(true);
        Guest applicant = hall.guest("li.si");

        Page begun = Filing.begun(applicant);
        assertThat(begun.text()).contains("“projects”目前无法查询", "本人承诺所填属实");
        Page check = applicant.send(Filing.withMaterials(applicant.send(Filing.filledIn(begun, "新项目"))));
        Page refused = applicant.send(check.form("/check").with("signed", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请您对所填内容作出承诺");
        applicant.send(Filing.filledIn(applicant.open(begun.path()), "新项目").with("r.project.undertaken", "yes"));
        Page receipt =
                applicant.send(applicant.open(check.path()).form("/check").with("signed", "yes"));

        assertThat(receipt.path()).endsWith("/receipt");
        String id = Path.of(receipt.path()).getName(1).toString();
        assertThat(hall.guest("wang.fang").open("/desk/reception/case/" + id).text())
                .contains("申请人已作出承诺");
    }

    @Test
    void a_form_that_takes_nobody_elses_word_waits_until_the_register_answers_and_keeps_what_was_typed() {
        publish("\"whenDown\": \"block\"");
        DOWN.set(true);
        Guest applicant = hall.guest("li.si");
        Page check = applicant.send(
                Filing.withMaterials(applicant.send(Filing.filledIn(Filing.begun(applicant), "等待中的项目"))));

        Page refused = applicant.send(check.form("/check").with("signed", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("必须取自projects", "等待中的项目");

        DOWN.set(false);
        assertThat(applicant
                        .send(applicant.open(check.path()).form("/check").with("signed", "yes"))
                        .path())
                .endsWith("/receipt");
    }

    @Test
    void a_form_that_takes_a_paper_instead_asks_for_it_only_while_the_register_is_down() {
        publish("\"whenDown\": \"material\", \"material\": \"proof\"");
        DOWN.set(true);
        Guest applicant = hall.guest("zhang.san");

        Page begun = Filing.begun(applicant);

        // the small hall's item has no such material, and then nothing can stand in for the register
        Page check = applicant.send(Filing.withMaterials(applicant.send(Filing.filledIn(begun, "缺证明的项目"))));
        assertThat(check.text()).contains("必须取自projects");
        DOWN.set(false);
        assertThat(applicant.open(check.path()).text()).doesNotContain("必须取自projects");
    }

    @Test
    void what_cannot_be_asked_now_is_asked_later_and_the_clerk_sees_the_registers_word_then() {
        publish("\"whenDown\": \"later\"");
        DOWN.set(true);
        Guest applicant = hall.guest("li.si");
        String id = Filing.handedIn(applicant, "以后核对的项目");
        Guest clerk = hall.guest("wang.fang");
        assertThat(clerk.open("/desk/reception/case/" + id).text()).contains("“projects”目前无法查询");
        assertThat(applicant.open("/mine/" + id).text())
                .describedAs("the applicant is told that it could not be asked")
                .contains("“projects”目前无法查询");

        DOWN.set(false);
        applicant.open(
                Filing.begun(applicant).path()); // any later question for the same item; the comparison asks as well
        assertThat(clerk.open("/desk/reception/case/" + id).text()).contains("“projects”记录", "精密连接器二期", "申请人未说明理由");
        assertThat(applicant.open("/mine/" + id).text()).contains("“projects”记录", "精密连接器二期");
    }

    @Test
    void in_the_one_form_of_a_bundle_a_reason_and_a_proof_are_owed_once_and_told_to_the_clerk_of_every_part() {
        publish("\"correction\": \"evidence\"");
        Guest owner = hall.guest("li.si");

        Page refused = owner.send(BundleFiling.filledIn(owner.open("/bundles/both/apply"), "另一个项目"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("与projects的记录不一致，请说明理由", "“projects”记录", "精密连接器二期");
        Page unproven = owner.send(refused.form("/apply").with("r.project.reason", "项目已更名"));
        assertThat(unproven.text()).contains("请指明能够证明的材料");
        assertThat(owner.open("/bundles/both/apply").value("r.project.reason"))
                .describedAs("the draft keeps what was said")
                .isEqualTo("项目已更名");
        Page handedIn = owner.send(unproven.form("/apply").with("r.project.evidence", "line-2"));

        assertThat(handedIn.path()).startsWith("/bundle-applications/");
        String first = handedIn.one("main td a[href^='/mine/']").attr("href").replace("/mine/", "");
        assertThat(hall.guest("wang.fang").open("/desk/reception/case/" + first).text())
                .contains("“projects”记录（2026年2月1日 周日）", "精密连接器二期", "申请人说明：项目已更名", "证明材料");
    }

    @Test
    void in_the_one_form_of_a_bundle_the_applicant_vouches_for_what_no_register_can_tell_now_or_waits() {
        publish("\"whenDown\": \"undertaking\"");
        DOWN.set(true);
        Guest owner = hall.guest("zhang.san");

        Page refused = owner.send(BundleFiling.filledIn(owner.open("/bundles/both/apply"), "新项目"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("请您对所填内容作出承诺");
        Page handedIn = owner.send(refused.form("/apply").with("r.project.undertaken", "yes"));
        assertThat(handedIn.path()).startsWith("/bundle-applications/");
        String first = handedIn.one("main td a[href^='/mine/']").attr("href").replace("/mine/", "");
        assertThat(hall.guest("wang.fang").open("/desk/reception/case/" + first).text())
                .contains("申请人已作出承诺");

        publish("\"whenDown\": \"block\"");
        Page waiting = owner.send(BundleFiling.filledIn(owner.open("/bundles/both/apply"), "等待中的项目"));
        assertThat(waiting.text()).contains("必须取自projects");
        assertThat(waiting.value("f.project")).isEqualTo("等待中的项目");
    }

    @Test
    void a_supplement_shows_beside_each_field_what_the_register_says_and_takes_it_over() {
        publish("\"correction\": \"free\"");
        Guest applicant = hall.guest("zhang.san");
        String id = Filing.handedIn(applicant, "要补正的项目");
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + id)
                .form("/correct")
                .with("subject", "/project")
                .with("what", "名称与登记不一致"));

        Page supplement = applicant.open("/mine/" + id + "/supplement");
        assertThat(supplement.text()).contains("“projects”记录（2026年2月1日 周日）", "精密连接器二期");
        Page taken = applicant.send(supplement.form("/supplement").with("_take", "project"));

        assertThat(taken.value("f.project")).isEqualTo("精密连接器二期");
        assertThat(applicant.send(taken.form("/supplement")).path()).isEqualTo("/mine/" + id);
    }

    @Test
    void every_question_is_on_record_for_the_audit_and_for_the_person_without_its_answer() {
        publish("\"correction\": \"free\"");
        Guest applicant = hall.guest("zhang.san");
        Filing.begun(applicant);

        assertThat(applicant.open("/mine/registers").text())
                .contains("projects", "投资项目核准", "project.name", "您本人", "已应答")
                .doesNotContain("精密连接器二期");
        assertThat(hall.guest("cha.xin").open("/audit/registers").text())
                .contains("projects", "投资项目核准")
                .doesNotContain("精密连接器二期");
    }

    private static void publish(String policy) {
        String form = PageHall.files().getOrDefault("forms/project.json", "");
        hall.publish(Map.of(
                BundleFiling.FILE,
                BundleFiling.BUNDLE,
                "forms/project.json",
                form.replace(
                        "\"maxLength\": 100, \"label\"",
                        "\"maxLength\": 100, \"fact\": {\"name\": \"project.name\", " + policy + "}, \"label\"")));
    }
}
