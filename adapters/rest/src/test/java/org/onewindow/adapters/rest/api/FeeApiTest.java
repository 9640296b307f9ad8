package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.fee.SimulatedGateway;
import org.onewindow.core.fee.SimulatedGateway.Behaviour;
import org.onewindow.core.hall.Hall;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.work.Workers;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.payment.Money;
import org.onewindow.spi.payment.PaymentOutcome;
import org.onewindow.spi.payment.PaymentReport;
import org.onewindow.spi.payment.SignedMessage;

/**
 * 收费 over the interface, in a hall whose approval costs 80 yuan with the acceptance and 550 yuan with the decision (R3.6). In the
 * end the invariant of the fee books is checked with all others.
 */
@OnBothDatabases
class FeeApiTest {
    private static final String FEES = """

            fees:
              - name: {zh: 申请费, en: Application fee}
                standard: {zh: 每件 80 元, en: 80 yuan each}
                basis: 发改价格规〔2016〕2559号
                amount: 8000
                reduction: {zh: 小微企业减半, en: Half for small enterprises}
                reductionBasis: 财税〔2016〕79号
                reductionPercent: 50
              - name: {zh: 登记费, en: Registration fee}
                standard: {zh: 每件 550 元, en: 550 yuan each}
                basis: 发改价格规〔2016〕2559号
                amount: 55000
                due: DECISION
            """;

    private static SmallHall hall;
    private static Desk zhang;
    private static Desk cashier;
    private static Desk lead;
    private static Desk issuing;

    /** Each database has one hall for all tests. */
    FeeApiTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void the_approval_costs_money(TestDatabase database) throws Exception {
        hall = SmallHall.open(database);
        hall.publish(Map.of(
                "items/approval.yaml",
                hall.file("items/approval.yaml").replace("不收费", "80 元；550 元").replace("Free of charge", "80; 550 yuan")
                        + FEES,
                "hall.yaml",
                hall.file("hall.yaml") + "  - {id: ma.tian, name: {zh: 马甜}, roles: [CASHIER], counter: first}\n"
                        + "  - {id: lu.ming, name: {zh: 陆鸣}, roles: [CASHIER]}\n"));
        hall.openAccounts();
        zhang = new Desk(hall, "zhang.san");
        cashier = new Desk(hall, "ma.tian");
        lead = new Desk(hall, "sun.hao");
        issuing = new Desk(hall, "zhao.min");
    }

    @AfterParameterizedClassInvocation
    static void the_books_and_all_else_agree() throws Exception {
        try (SmallHall closing = hall) {
            assertThat(closing.hall.get(InvariantChecker.class).violations()).isEmpty();
        }
    }

    @Test
    void fees_fall_due_with_their_notices_and_the_result_waits_until_they_are_paid() throws Exception {
        String id = accepted("到期收费的项目");
        JsonNode fee = feesOf(id).get(0);
        assertThat(feesOf(id)).hasSize(1);
        assertThat(fee.path("open").asLong()).isEqualTo(8000);
        assertThat(fee.path("notice").textValue()).matches("昆发改核缴〔\\d{4}〕\\d+号");
        assertThat(fee.path("basis").textValue()).isEqualTo("发改价格规〔2016〕2559号");

        decided(id);
        assertThat(feesOf(id)).hasSize(2);
        issuing.does("/applications/" + id + "/issue", "");
        HttpResponse<String> waits = issuing.asks("/applications/" + id + "/delivery", "{'collector': '当面领取'}");
        assertThat(waits.statusCode()).isEqualTo(409);
        assertThat(waits.body()).contains("OW-FEE-1013", "80.00", "550.00");

        String both = "['" + idOf(feesOf(id).get(0)) + "', '" + idOf(feesOf(id).get(1)) + "']";
        for (String wrong : List.of("62999", "-63000", "0", "9223372036854775807")) {
            HttpResponse<String> refused =
                    cashier.asks("/fees/payments", "{'fees': " + both + ", 'amount': " + wrong + "}");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("OW-FEE-1004", "630.00");
        }
        assertThat(zhang.asks("/fees/payments", "{'fees': " + both + ", 'amount': 63000}")
                        .statusCode())
                .isEqualTo(403);
        JsonNode receipt = cashier.does("/fees/payments", "{'fees': " + both + ", 'amount': 63000}");
        assertThat(receipt.path("receipt").textValue()).matches("\\d{8}-\\d{4}");
        assertThat(cashier.asks("/fees/payments", "{'fees': " + both + ", 'amount': 63000}")
                        .body())
                .contains("OW-FEE-1002");
        issuing.does("/applications/" + id + "/delivery", "{'collector': '当面领取'}");
    }

    @Test
    void a_reduction_after_payment_is_given_back_in_cash_and_neither_is_done_twice() throws Exception {
        String fee = idOf(feesOf(accepted("减半收费的项目")).get(0));
        cashier.does("/fees/payments", "{'fees': ['" + fee + "'], 'amount': 8000}");
        assertThat(cashier.asks("/fees/" + fee + "/reductions", "{'grounds': '小微企业'}")
                        .statusCode())
                .as("whoever takes money waives none")
                .isEqualTo(403);
        assertThat(lead.asks("/fees/" + fee + "/reductions", "{'grounds': ' '}").statusCode())
                .isEqualTo(409);

        JsonNode reduced = lead.does("/fees/" + fee + "/reductions", "{'grounds': '小微企业名录可查'}");
        assertThat(reduced.path("owedBack").asLong()).isEqualTo(4000);
        assertThat(lead.asks("/fees/" + fee + "/reductions", "{'grounds': '再减'}")
                        .body())
                .contains("OW-FEE-1008");
        JsonNode back = cashier.does("/fees/" + fee + "/refunds", "{'grounds': '减半'}");
        assertThat(back.at("/refunds/0/kind").textValue()).isEqualTo("CASH_REFUND");
        assertThat(back.at("/refunds/0/amount").asLong()).isEqualTo(4000);
        assertThat(cashier.asks("/fees/" + fee + "/refunds", "{'grounds': '再退'}")
                        .body())
                .contains("OW-FEE-1009");
        assertThat(cashier.asks("/fees/nothing/refunds", "{'grounds': '无'}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_a_lead_lowers_a_fee_and_nobody_but_a_cashier_gives_back() throws Exception {
        String fee = idOf(feesOf(accepted("无权减免退款的项目")).get(0));
        for (Hall.StaffMember member :
                hall.get(PublishedDefinitions.class).hall().orElseThrow().staff()) {
            Desk desk = new Desk(hall, member.id().value());
            assertThat(desk.asks("/fees/" + fee + "/reductions", "{'grounds': ''}")
                            .statusCode())
                    .isEqualTo(member.roles().contains(Role.COUNTER_LEAD) ? 409 : 403);
            assertThat(desk.asks("/fees/" + fee + "/refunds", "{'grounds': ''}").statusCode())
                    .isEqualTo(member.roles().contains(Role.CASHIER) ? 409 : 403);
        }
        for (String act : List.of("/reductions", "/refunds")) {
            assertThat(zhang.asks("/fees/" + fee + act, "{'grounds': ''}").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatever_the_gateway_does_each_transaction_is_booked_once() throws Exception {
        assertThat(paidOnline("网上缴费一", Behaviour.PAYS)).isEqualTo("open 0 owed back 0");
        assertThat(paidOnline("网上缴费二", Behaviour.IS_TOLD_TWICE)).isEqualTo("open 0 owed back 0");
        assertThat(paidOnline("网上缴费三", Behaviour.FAILS_THEN_PAYS)).isEqualTo("open 0 owed back 0");
        assertThat(paidOnline("网上缴费四", Behaviour.PAYS_THEN_FAILS)).isEqualTo("open 0 owed back 0");
        assertThat(paidOnline("网上缴费五", Behaviour.PAYS_TWICE)).isEqualTo("open 0 owed back 8000");
        assertThat(paidOnline("网上缴费六", Behaviour.FAILS)).isEqualTo("open 8000 owed back 0");
    }

    @Test
    void a_payment_at_the_counter_while_another_comes_in_late_is_owed_back_and_refunded_online() throws Exception {
        String id = accepted("窗口网上都缴的项目");
        String fee = idOf(feesOf(id).get(0));
        JsonNode order = zhang.does("/fees/orders", "{'fees': ['" + fee + "']}");
        assertThat(zhang.does("/fees/orders", "{'fees': ['" + fee + "']}").path("order"))
                .as("a second click is the same order")
                .isEqualTo(order.path("order"));
        assertThat(new Desk(hall, "li.si")
                        .asks("/fees/orders", "{'fees': ['" + fee + "']}")
                        .statusCode())
                .isEqualTo(404);
        cashier.does("/fees/payments", "{'fees': ['" + fee + "'], 'amount': 8000}");

        gateway().behave(order.path("order").textValue(), Behaviour.PAYS);
        until(() -> owedBack(id) == 8000);
        JsonNode back = cashier.does("/fees/" + fee + "/refunds", "{'grounds': '重复缴纳'}");
        assertThat(back.at("/refunds/0/kind").textValue()).isEqualTo("ONLINE_REFUND");
        assertThat(back.at("/refunds/0/state").textValue()).isEqualTo("PENDING");
        hall.get(Workers.class).runDue();
        until(() -> movements().contains("ONLINE_REFUND SETTLED"));
        assertThat(owedBack(id)).isZero();
    }

    @Test
    void messages_that_are_forged_or_of_unknown_orders_or_too_much_book_nothing() throws Exception {
        String id = accepted("伪造通知的项目");
        JsonNode order =
                zhang.does("/fees/orders", "{'fees': ['" + idOf(feesOf(id).get(0)) + "']}");
        String number = order.path("order").textValue();
        SignedMessage real = gateway().signed(report("f1", number, 8000));

        assertThat(send(new SignedMessage(real.body(), "")).statusCode()).isEqualTo(403);
        HttpResponse<String> altered = send(new SignedMessage(real.body().replace(" 8000 ", " 1 "), real.signature()));
        assertThat(altered.statusCode()).isEqualTo(403);
        assertThat(altered.body()).contains("OW-FEE-1016");
        assertThat(send(gateway().signed(report("f2", "0000", 8000))).body()).contains("UNKNOWN_ORDER");
        assertThat(send(gateway().signed(report("f3", number, Money.MOST))).body())
                .contains("CONTRADICTS");
        assertThat(send(gateway().signed(report("f4", number, 0))).body()).contains("CONTRADICTS");
        assertThat(send(gateway().signed(report("x".repeat(65), number, 8000))).body())
                .contains("OW-FEE-1017");
        assertThat(feesOf(id).get(0).path("open").asLong()).isEqualTo(8000);

        assertThat(send(real).body()).contains("BOOKED");
        assertThat(send(real).body()).as("the same again").contains("BOOKED");
        assertThat(feesOf(id).get(0).path("paid").asLong()).isEqualTo(8000);
    }

    @Test
    void a_day_is_reconciled_when_every_difference_is_booked_or_explained() throws Exception {
        String id = accepted("通知未到的项目");
        String order = zhang.does(
                        "/fees/orders", "{'fees': ['" + idOf(feesOf(id).get(0)) + "']}")
                .path("order")
                .textValue();
        gateway().behave(order, Behaviour.IS_NOT_TOLD);
        SignedMessage onlyHere = gateway().signed(report("h1", orderOf("渠道不认的项目"), 8000));
        assertThat(send(onlyHere).body()).contains("BOOKED");
        String today = hall.today();
        JsonNode compared = lead.get("/fees/reconciliations/" + today);
        assertThat(compared.path("differences").findValuesAsText("kind")).contains("NOT_IN_BOOKS", "NOT_AT_GATEWAY");

        HttpResponse<String> unexplained = lead.asks("/fees/reconciliations/" + today, "{'explanations': {}}");
        assertThat(unexplained.statusCode()).isEqualTo(409);
        assertThat(unexplained.body()).contains("OW-FEE-1014", "transaction-h1");
        assertThat(feesOf(id).get(0).path("open").asLong())
                .as("nothing half done")
                .isEqualTo(8000);

        ObjectNode explanations = Desk.JSON.createObjectNode();
        compared.path("differences")
                .forEach(difference ->
                        explanations.put(difference.path("transaction").textValue(), "已向渠道核实，次日补齐"));
        JsonNode done = lead.does("/fees/reconciliations/" + today, "{'explanations': " + explanations + "}");
        assertThat(done.path("explanations").textValue()).contains("按渠道清单补记", "transaction-h1 NOT_AT_GATEWAY: 已向渠道核实");
        assertThat(feesOf(id).get(0).path("open").asLong())
                .as("booked from the list")
                .isZero();
        assertThat(lead.asks("/fees/reconciliations/" + LocalDate.parse(today).plusDays(1), "{'explanations': {}}")
                        .body())
                .contains("OW-FEE-1015");
        assertThat(cashier.asks("/fees/reconciliations/" + today, "{'explanations': {}}")
                        .statusCode())
                .as("the cashier does not reconcile the own desk")
                .isEqualTo(403);
    }

    @Test
    void a_counter_is_closed_with_what_was_counted_and_takes_nothing_more_that_day() throws Exception {
        Desk other = new Desk(hall, "lu.ming");
        String fee = idOf(feesOf(accepted("日结的项目")).get(0));
        other.does("/fees/payments", "{'fees': ['" + fee + "'], 'amount': 8000}");
        assertThat(other.get("/fees/cash-desk").path("cash").asLong()).isEqualTo(8000);
        for (String absurd : List.of("-1", "9223372036854775807")) {
            assertThat(other.asks("/fees/closings", "{'counted': " + absurd + "}")
                            .body())
                    .contains("OW-FEE-1012");
        }
        assertThat(other.asks("/fees/closings", "{'counted': 7900}").body()).contains("OW-FEE-1011", "79.00", "80.00");

        JsonNode count = other.does("/fees/closings", "{'counted': 7900, 'explanation': '找零差错一元'}");

        assertThat(count.path("expected").asLong()).isEqualTo(8000);
        JsonNode day = other.get("/fees/cash-desk");
        assertThat(day.path("cash").asLong()).isZero();
        assertThat(day.path("closed").asBoolean()).isTrue();
        assertThat(day.at("/balances/CASH_DIFFERENCE").asLong()).isEqualTo(100);
        String next = idOf(feesOf(accepted("日结以后的项目")).get(0));
        assertThat(other.asks("/fees/payments", "{'fees': ['" + next + "'], 'amount': 8000}")
                        .body())
                .contains("OW-FEE-1005");
        assertThat(other.asks("/fees/closings", "{'counted': 0}").body()).contains("OW-FEE-1005");
    }

    private static String accepted(String project) throws Exception {
        String id = zhang.does("/applications/submissions", Filings.complete(project))
                .path("application")
                .textValue();
        new Desk(hall, "wang.fang").does("/applications/" + id + "/acceptance", "");
        return id;
    }

    private static void decided(String id) throws Exception {
        Desk planning = new Desk(hall, "xu.qing");
        planning.does("/tasks/" + planning.taskOf(id) + "/opinion", "{'kind': 'AGREE', 'grounds': ''}");
        Desk reform = new Desk(hall, "wu.zheng");
        reform.does("/tasks/" + reform.taskOf(id) + "/decision", "{'kind': 'GRANTED', 'grounds': '符合条例'}");
    }

    private static List<JsonNode> feesOf(String application) throws Exception {
        return zhang.get("/fees")
                .path("fees")
                .valueStream()
                .filter(fee -> fee.path("application").textValue().equals(application))
                .sorted((one, other) -> Long.compare(
                        one.path("demanded").asLong(), other.path("demanded").asLong()))
                .toList();
    }

    private static String idOf(JsonNode fee) {
        return fee.path("id").textValue();
    }

    private static String orderOf(String project) throws Exception {
        return zhang.does(
                        "/fees/orders",
                        "{'fees': ['" + idOf(feesOf(accepted(project)).get(0)) + "']}")
                .path("order")
                .textValue();
    }

    private static long owedBack(String application) {
        try {
            return feesOf(application).get(0).path("owedBack").asLong();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String movements() {
        try {
            return cashier.get("/fees/cash-desk")
                    .path("movements")
                    .valueStream()
                    .map(line -> line.path("kind").textValue() + " "
                            + line.path("state").textValue())
                    .toList()
                    .toString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How the fee stands once the gateway has said everything: what it says last is waited for. */
    private static String paidOnline(String project, Behaviour behaviour) throws Exception {
        String id = accepted(project);
        JsonNode order =
                zhang.does("/fees/orders", "{'fees': ['" + idOf(feesOf(id).get(0)) + "']}");
        assertThat(order.path("address").textValue())
                .isEqualTo("/pay/simulated/" + order.path("order").textValue());
        gateway().behave(order.path("order").textValue(), behaviour);
        gateway().awaitSilence();
        JsonNode fee = feesOf(id).get(0);
        return "open " + fee.path("open").asLong() + " owed back "
                + fee.path("owedBack").asLong();
    }

    private static void until(BooleanSupplier holds) {
        gateway().awaitSilence();
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static SimulatedGateway gateway() {
        return hall.get(SimulatedGateway.class);
    }

    private static PaymentReport report(String message, String order, long amount) {
        return new PaymentReport(
                message,
                order,
                "transaction-" + message,
                PaymentOutcome.PAID,
                Money.fen(amount),
                Instant.parse(hall.today() + "T02:00:00Z"));
    }

    private static HttpResponse<String> send(SignedMessage message) throws Exception {
        return SmallHall.send(SmallHall.browser(), hall.post("/fees/messages", Desk.JSON.writeValueAsString(message)));
    }
}
