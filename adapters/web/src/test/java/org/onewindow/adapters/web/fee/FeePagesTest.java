package org.onewindow.adapters.web.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;
import org.onewindow.core.fee.SimulatedGateway;

/** 收费 on the pages: paid at the gateway and at the counter, waived, given back, closed and reconciled (R3.6). */
class FeePagesTest {
    private static final String FEE = """

            fees:
              - name: {zh: 登记费, en: Registration fee}
                standard: {zh: 每件 80 元, en: 80 yuan each}
                basis: 发改价格规〔2016〕2559号
                amount: 8000
                reduction: {zh: 小微企业免收, en: Small enterprises pay nothing}
                reductionBasis: 财税〔2016〕79号
                reductionPercent: 100
            """;

    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
        hall.publish(Map.of(
                "items/approval.yaml",
                PageHall.files()
                                .get("items/approval.yaml")
                                .replace("不收费", "80 元")
                                .replace("Free of charge", "80 yuan")
                        + FEE));
    }

    @AfterAll
    static void nothing_contradicts_itself() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    @Test
    void fees_are_paid_online_and_at_the_counter_waived_given_back_closed_and_reconciled() {
        Guest applicant = hall.guest("zhang.san");
        Guest cashier = hall.guest("ma.tian");
        Guest lead = hall.guest("sun.hao");
        String first = accepted(applicant, "网上缴费的项目");
        assertThat(applicant.open("/mine/" + first).text()).contains("缴费通知书");
        assertThat(applicant.open("/fees").text()).contains("登记费", "发改价格规〔2016〕2559号", "80.00");

        Page gateway = applicant.send(applicant.open("/fees").form("/pay"));
        assertThat(gateway.text()).contains("模拟支付渠道", "80.00");
        applicant.send(gateway.form(gateway.path()).with("behaviour", "PAYS_TWICE"));
        hall.get(SimulatedGateway.class).awaitSilence();
        assertThat(applicant.open("/fees").text()).contains("应退 80.00");

        accepted(applicant, "窗口缴费的项目");
        Page desk = cashier.open("/desk/cash");
        assertThat(desk.text()).contains("应退 80.00", "渠道在途 160.00", "应收 80.00");
        String open = desk.one("tr:has(td:last-child strong) input[name=fee]").attr("value");
        String owed = desk.one("tr:has(td:last-child .mark) input[name=fee]").attr("value");
        Page absurd = cashier.send(desk.form("/take").with("fee", open).with("amount", "8e1"));
        assertThat(absurd.status()).isEqualTo(422);
        assertThat(absurd.problems()).anyMatch(problem -> problem.contains("“8e1”不是有效的金额"));
        assertThat(absurd.value("amount")).as("nothing typed is lost").isEqualTo("8e1");
        Page wrong = cashier.send(absurd.form("/take").with("fee", open).with("amount", "79"));
        assertThat(wrong.problems()).anyMatch(problem -> problem.contains("金额 79.00 元与应缴 80.00 元不符"));
        cashier.send(wrong.form("/take").with("fee", open).with("amount", "80"));
        assertThat(cashier.open("/desk/cash").text()).contains("窗口现金", "现金 80.00");

        cashier.send(cashier.open("/desk/cash")
                .form("/take")
                .with("fee", owed)
                .with("grounds", "重复缴纳")
                .sentTo("/desk/cash/refund"));
        assertThat(applicant.open("/fees").text()).contains("已退 80.00");

        accepted(applicant, "免收的项目");
        Page waiving = lead.open("/desk/cash");
        lead.send(waiving.form("/take")
                .with(
                        "fee",
                        waiving.one("tr:has(td:last-child strong) input[name=fee]")
                                .attr("value"))
                .with("grounds", "小微企业名录可查")
                .sentTo("/desk/cash/reduce"));
        assertThat(applicant.open("/fees").text()).contains("减免 80.00", "财税〔2016〕79号；小微企业名录可查");

        cashier.send(cashier.open("/desk/cash").form("/close").with("counted", "80.00"));
        assertThat(cashier.open("/desk/cash").text()).contains("本窗口今日已日结", "缴存 80.00 元，差额 0.00 元");

        Page books = lead.open("/desk/cash/reconciliation");
        assertThat(books.text()).contains("渠道清单 2 笔，与账不符 1 处", "账上有、渠道无");
        Page unexplained = lead.send(books.form("/reconcile"));
        assertThat(unexplained.problems()).anyMatch(problem -> problem.contains("的差异没有说明"));
        String field = books.one("input[name^='why.']").attr("name");
        lead.send(unexplained.form("/reconcile").with(field, "退款指令尚未执行"));
        assertThat(lead.open("/desk/cash/reconciliation").text()).contains("已对账：清单 2 笔，差异 1 处", "退款指令尚未执行");
        assertThat(hall.guest("zhang.san", "en").open("/fees").text()).contains("My fees", "Registration fee");
    }

    private static String accepted(Guest applicant, String project) {
        String id = Filing.handedIn(applicant, project);
        Guest clerk = hall.guest("wang.fang");
        clerk.send(clerk.open("/desk/reception/case/" + id).form("/accept"));
        return id;
    }
}
