package org.onewindow.adapters.web.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** 委托 on the pages (R3.1, G26): granting, acting for somebody, and its end with the next request. */
class MandatePagesTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void nothing_contradicts_itself() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void who_is_given_a_mandate_acts_for_its_principal_until_it_is_revoked_and_not_one_request_longer() {
        Guest zhang = hall.guest("zhang.san");
        Guest li = hall.guest("li.si");
        String id = Filing.handedIn(zhang, "委托他人办理的项目");
        assertThat(li.open("/mine/" + id).status()).isEqualTo(404);

        Page granted = zhang.send(zhang.open("/mine/mandates")
                .form("/mine/mandates")
                .with("person.name", "李四")
                .with("person.idNumber", "440524198001010013"));
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.text()).contains("李**", "代为办理", "全部事项");

        li.send(li.open("/mine/mandates").form("/act"));
        assertThat(li.open("/mine/" + id).status()).isEqualTo(200);
        assertThat(li.open("/mine").one(".person").text()).contains("代理张");

        Page revoked = zhang.send(zhang.open("/mine/mandates").form("/revoke").with("reasons", "改由本人办理"));
        assertThat(revoked.text()).contains("已撤销", "改由本人办理");
        assertThat(li.open("/mine/" + id).status()).isEqualTo(404);
        assertThat(li.open("/mine").one(".person").text()).doesNotContain("代理");
    }

    @Test
    void what_is_wrong_with_a_mandate_is_said_beside_its_field_and_nothing_typed_is_lost() {
        Guest zhang = hall.guest("zhang.san");

        Page wrong = zhang.send(zhang.open("/mine/mandates")
                .form("/mine/mandates")
                .with("person.name", "王五")
                .with("person.idNumber", "123")
                .with("until", "2020-01-01"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("公民身份号码不正确");
        assertThat(wrong.one("#f-person-name").attr("value")).isEqualTo("王五");
        assertThat(wrong.one("#f-until").attr("value")).isEqualTo("2020-01-01");
    }

    @Test
    void a_clerk_records_what_was_shown_and_finds_it_by_the_principals_number() {
        Guest clerk = hall.guest("wang.fang");

        Page recorded = clerk.send(clerk.open("/desk/mandates")
                .form("/record")
                .with("principal.kind", "PERSON")
                .with("principal.name", "李四")
                .with("principal.number", "440524198001010013")
                .with("person.name", "欧阳三")
                .with("person.idNumber", "990101199001010019")
                .with("evidence", "授权委托书原件（3月1日）"));

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.text()).contains("欧**", "授权委托书原件（3月1日）");
    }
}
