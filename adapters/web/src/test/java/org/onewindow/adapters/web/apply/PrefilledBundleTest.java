package org.onewindow.adapters.web.apply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.BundleFiling;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;

/** 表单回填 of a bundle's one form: each datum once, with its source and its time; what was typed over it is kept as typed. */
class PrefilledBundleTest {
    private static PageHall hall;

    /** A register that knows everybody's project. */
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
            return List.of(new Fact("project.name", "精密连接器二期", "projects", Instant.parse("2026-02-01T02:00:00Z")));
        }
    }

    @BeforeAll
    static void a_register_knows_the_project() {
        hall = PageHall.open(Map.of(), Projects.class);
        String form = PageHall.files().getOrDefault("forms/project.json", "");
        hall.publish(Map.of(
                BundleFiling.FILE,
                BundleFiling.BUNDLE,
                "forms/project.json",
                form.replace(
                        "\"maxLength\": 100, \"label\"", "\"maxLength\": 100, \"fact\": \"project.name\", \"label\"")));
    }

    @AfterAll
    static void everything_is_sound() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void what_a_register_knows_is_filled_in_once_with_its_source_and_time() {
        Page form = hall.guest("zhang.san").open("/bundles/both/apply");

        assertThat(form.html().select("[name='f.project']")).hasSize(1);
        assertThat(form.one("[name='f.project']").attr("value")).isEqualTo("精密连接器二期");
        assertThat(form.one(".origin").text()).contains("projects", "2026年2月1日");
        assertThat(form.html().text()).contains("已由数据共享带出 1 项", "还有 3 项待填写");
    }

    @Test
    void what_the_applicant_types_over_it_stays_and_is_said_to_be_typed() {
        Guest owner = hall.guest("li.si");

        owner.send(owner.open("/bundles/both/apply")
                .form("/apply")
                .with("f.project", "另一个项目")
                .with("_do", "later"));

        Page form = owner.open("/bundles/both/apply");
        assertThat(form.one("[name='f.project']").attr("value")).isEqualTo("另一个项目");
        assertThat(form.one(".origin").text()).contains("projects", "精密连接器二期");
        assertThat(form.html().text()).contains("采用登记信息").doesNotContain("已由“projects”带出");
    }

    @Test
    void the_counter_gets_the_same_for_who_has_come() {
        Guest clerk = hall.guest("wang.fang");
        Page form = clerk.send(clerk.open("/desk/reception/take-in")
                .form("/take-in")
                .with("for", "-bundle/both")
                .with("a.kind", "PERSON")
                .with("a.number", "11010519491231002X"));

        assertThat(form.one("[name='f.project']").attr("value")).isEqualTo("精密连接器二期");
        assertThat(form.one(".origin").text()).contains("projects");
    }
}
