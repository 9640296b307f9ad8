package org.onewindow.adapters.department.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.core.act.Json;
import org.onewindow.core.signature.DepartmentSecrets;
import org.onewindow.routing.dispatch.DispatchCodes;
import org.onewindow.spi.application.DecisionKind;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.DepartmentId;

/** Letters and answers through real mail servers: only who has the letter's code answers it (R11.1, G15). */
class MailedDepartmentsTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final DepartmentId PLANNING = new DepartmentId("planning");

    private final MailedOffice office = new MailedOffice();
    private final KeptAside aside = new KeptAside();
    private final MailedDepartments mail =
            new MailedDepartments(new Json(), new DepartmentSecrets(), aside, Clock.systemUTC());
    private final String code =
            ReplyCode.of(PLANNING, KEY, MailedOffice.secret()).toString();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void an_answer_above_the_quoted_letter_is_read_and_the_quotation_is_not() {
        office.answer("Re: 分办 " + code, """
                您好，意见如下：
                答复: 有条件同意
                经办人：1024
                理由: 退让道路红线
                不少于 10 米

                > 答复: 同意 / 有条件同意 / 不同意
                > 经办人: 9
                -----原始邮件-----
                答复: 不同意
                """);

        assertThat(collected()).singleElement().satisfies(reply -> {
            assertThat(reply.dispatch()).isEqualTo(KEY);
            assertThat(reply.officer()).isEqualTo("1024");
            assertThat(reply.answer())
                    .isEqualTo(new DepartmentReply.Opinion(OpinionKind.AGREE_ON_CONDITIONS, "退让道路红线\n不少于 10 米"));
        });
    }

    @Test
    void a_decision_is_read_in_english_too() {
        office.answer("Re: " + code, "Answer: granted\nOfficer: w.li\nGrounds: Art. 9\n");

        assertThat(collected())
                .extracting(DepartmentReply::answer)
                .containsExactly(new DepartmentReply.Decision(DecisionKind.GRANTED, "Art. 9"));
    }

    @Test
    void the_same_answer_sent_twice_is_one_reply_and_both_messages_are_done_with() {
        String text = "答复: 同意\n经办人: 1024\n";
        office.answer("Re: " + code, text);
        office.answer("Re: " + code, text);

        DepartmentReply reply = collected().get(0);
        assertThat(collected()).hasSize(1);
        mail.confirm(reply, new ReplyReceipt.Effective(), office.binding());

        assertThat(collected()).isEmpty();
        assertThat(office.subjectsIn(MailBox.DONE)).hasSize(2);
        assertThat(aside.strays).isEmpty();
    }

    @Test
    void whoever_does_not_have_the_code_of_that_letter_changes_nothing_and_is_kept_aside() {
        String answer = "答复: 同意\n经办人: 1024\n";
        office.answer("没有编号的回复", answer);
        office.answer("Re: " + code.replace(KEY, "f".repeat(32)), answer);
        office.answer("Re: " + ReplyCode.of(PLANNING, KEY, new byte[32]), answer);
        office.answer("stranger@elsewhere.example.org", "Re: " + code.substring(0, code.length() - 3) + "00]", answer);

        assertThat(collected()).isEmpty();

        assertThat(aside.strays)
                .hasSize(4)
                .allSatisfy(stray -> assertThat(stray.why().code()).isEqualTo(DispatchCodes.UNPROVEN));
        assertThat(office.subjectsIn(MailBox.ASIDE)).hasSize(4);
        assertThat(office.subjectsIn("INBOX")).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_is_kept_aside_and_says_so() {
        office.answer("Re: " + code, "我们研究一下");
        office.answer("Re: " + code, "答复: 同意\n经办人: 一位同事\n");
        office.answer("Re: " + code, "答复: 不同意\n经办人: 1024\n理由: " + "长".repeat(1_801) + "\n");

        assertThat(collected()).isEmpty();
        assertThat(aside.strays)
                .hasSize(3)
                .allSatisfy(stray -> assertThat(stray.why().code()).isEqualTo(DispatchCodes.UNREADABLE));
    }

    @Test
    void letters_of_other_departments_and_of_strangers_are_left_alone() {
        DepartmentId land = new DepartmentId("land");
        office.answer("office@land.example.org", "Re: " + ReplyCode.of(land, KEY, new byte[32]), "答复: 同意\n");
        office.answer("news@elsewhere.example.org", "本周新闻", "…");

        assertThat(collected()).isEmpty();
        assertThat(aside.strays).isEmpty();
        assertThat(office.subjectsIn("INBOX")).hasSize(2);
    }

    @Test
    void every_wrong_setting_is_told_at_once_and_a_person_types_twice() {
        DepartmentBinding binding = new DepartmentBinding(
                new DepartmentId("land"),
                MailedDepartments.KIND,
                Map.of("to", "somebody", "account", "nobody", "patience", "0", "cc", "x@y"));

        assertThat(mail.check(binding))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("to", "to", "account", "patience", "cc");
        assertThat(mail.typedAgain(office.binding())).isTrue();
    }

    private List<DepartmentReply> collected() {
        return mail.collect(office.binding());
    }
}
