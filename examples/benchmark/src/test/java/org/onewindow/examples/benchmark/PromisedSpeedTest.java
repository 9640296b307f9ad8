package org.onewindow.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.documents.NoticePrinter;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.core.definition.DefinitionReader;
import org.onewindow.core.definition.DefinitionSource;
import org.onewindow.core.document.IssuedDocuments;
import org.onewindow.core.document.NoticeSheet;
import org.onewindow.forms.comparison.FieldComparison;
import org.onewindow.forms.comparison.FormComparer;
import org.onewindow.forms.comparison.FormComparer.MaterialText;
import org.onewindow.forms.prefill.Prefill;
import org.onewindow.forms.prefill.Prefilled;
import org.onewindow.forms.template.FormKind;
import org.onewindow.forms.template.FormTemplate;
import org.onewindow.spi.facts.FactSource.Purpose;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.notification.NoticeKind;

/**
 * What is promised of the speed of forms, comparison and documents: pre-fill from three slow registers, comparing 40 fields, printing a
 * notice of two pages. The build does each a few times and holds what comes out; with {@code -Dbenchmark.rounds=200} on an idle machine
 * the figures in {@code target/promises.txt} mean something.
 */
class PromisedSpeedTest {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 4);
    private static final Path FIGURES = Path.of("target", "promises.txt");
    private static final SubjectNumber COMPANY =
            new SubjectNumber.OfOrganisation(new SocialCreditCode("91320583MA1MTC0U5U"));
    private static final int FIELDS = 40;

    @Test
    void what_is_promised_is_measured_and_comes_out_right() throws Exception {
        StringBuilder figures = new StringBuilder();
        try (HallFixture hall = HallFixture.on(
                        TestDatabase.inFolder(),
                        SlowRegister.First.class,
                        SlowRegister.Second.class,
                        SlowRegister.Third.class)
                .owningDatabase()) {
            figures.append(prefilling(hall.get(Prefill.class)));
            figures.append(comparing());
            figures.append(printing(hall.get(NoticePrinter.class)));
        }
        Files.writeString(FIGURES, figures);
        System.out.print(figures);
    }

    private static String prefilling(Prefill registers) {
        FormTemplate form = template("\"first\": {%s}, \"second\": {%s}, \"third\": {%s}"
                .formatted(bound("first"), bound("second"), bound("third")));
        double[] millis = timed(Math.min(ROUNDS, 50), () -> {
            Prefilled filled = registers.of(form, COMPANY, new Purpose("benchmark", "applicant"));
            assertThat(filled.values()).hasSize(3);
        });
        return told("pre-fill from three registers that take 100 ms each", millis, "goal: below 150 ms");
    }

    private static String bound(String name) {
        return "\"type\": \"string\", \"label\": {\"zh\": \"栏 %s\"}, \"fact\": \"benchmark.slow-%s\""
                .formatted(name, name);
    }

    private static FormTemplate template(String properties) {
        String json = "{\"name\": {\"zh\": \"测速\"}, \"type\": \"object\", \"properties\": {" + properties + "}}";
        return new DefinitionReader(List.of(new FormKind(Map::of)))
                .check(DefinitionSource.of(Map.of("forms/speed.json", json)))
                .values(FormTemplate.class)
                .get(0);
    }

    // ---- Comparison

    private static String comparing() {
        FormTemplate form = template(IntStream.range(0, FIELDS)
                .mapToObj(i -> "\"field%d\": {\"label\": {\"zh\": \"第%d栏\", \"en\": \"Field %d\"}, %s}"
                        .formatted(
                                i,
                                i,
                                i,
                                i % 2 == 0
                                        ? "\"type\": \"number\", \"unit\": {\"zh\": \"万元\"}"
                                        : "\"type\": \"string\""))
                .collect(Collectors.joining(", ")));
        Map<String, Object> data = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < FIELDS; i++) {
            data.put("field" + i, i % 2 == 0 ? new BigDecimal("1200") : "云水县绿源食品有限公司");
            text.append("第%d栏：%s%n".formatted(i, i % 2 == 0 ? "壹仟贰佰万元整" : "云水县绿原食品有限公司"))
                    .append("本栏由申请单位如实填写，并对其真实性负责。\n".repeat(3));
        }
        List<MaterialText> material = List.of(new MaterialText("report", "报告", text.toString()));
        double[] millis = timed(ROUNDS, () -> {
            List<FieldComparison> compared = new FormComparer(form, data).compare(Map.of(), material);
            assertThat(compared).hasSize(FIELDS);
            assertThat(compared.stream().filter(FieldComparison::differs)).hasSize(FIELDS / 2);
        });
        return told("comparing 40 fields with a text of " + text.length() + " characters", millis, "goal: below 20 ms");
    }

    // ---- Documents

    private static String printing(NoticePrinter printer) throws Exception {
        NoticeSheet sheet = notice();
        byte[] first = printer.print(sheet);
        double[] millis = timed(
                Math.min(ROUNDS, 100), () -> assertThat(printer.print(sheet)).isEqualTo(first));
        return told("a notice of two pages as PDF/A", millis, "goal: p50 at most 300 ms") + inParallel(printer, sheet);
    }

    private static String inParallel(NoticePrinter printer, NoticeSheet sheet) throws Exception {
        int each = Math.min(ROUNDS, 100);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            long begin = System.nanoTime();
            List<Future<Boolean>> done = two.invokeAll(Collections.nCopies(2, () -> {
                for (int i = 0; i < each; i++) {
                    printer.print(sheet);
                }
                return true;
            }));
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return String.format(
                    Locale.ROOT, "the same on two threads: %.1f per second (goal: at least 5)%n", 2 * each / seconds);
        } finally {
            two.shutdownNow();
        }
    }

    private static NoticeSheet notice() {
        NoticeSheet.Point point = new NoticeSheet.Point(
                "项目申请报告未加盖单位公章，编制单位资质页缺失", List.of("补正要求：加盖公章并补充编制单位资质证明", "依据：《企业投资项目核准和备案管理条例》第七条"));
        IssuedDocuments.Claim claim = new IssuedDocuments.Claim("昆发改核补〔2026〕12号", "7K3MXW2P");
        String application = "32058320260928APPR00001";
        return new NoticeSheet(
                "0123456789abcdef0123456789abcdef",
                NoticeKind.CORRECTION_NOTICE,
                Locale.SIMPLIFIED_CHINESE,
                "昆山市发展和改革委员会",
                "补正告知书",
                claim.number(),
                application,
                "昆山华联新材料有限公司",
                List.of("您（单位）提出的“企业投资项目核准”申请，材料不齐全或者不符合法定形式。现一次性告知需要补正的全部内容。"),
                Collections.nCopies(7, point),
                List.of(
                        new NoticeSheet.Fact("办件编号", application),
                        new NoticeSheet.Fact("事项名称", "企业投资项目核准"),
                        new NoticeSheet.Fact("收到材料日期", "2026年9月28日"),
                        new NoticeSheet.Fact("咨询、监督投诉", "咨询：投资项目综合窗口。监督投诉：12345 政务服务便民热线。")),
                List.of("对需要补正的内容有疑问的，可以要求说明、解释。", "本文书一式两份，申请人一份，存档一份。"),
                "（盖章处）",
                "2026年9月29日",
                List.of("签收人：", "签收日期：        年      月      日"),
                claim,
                "查验码 " + claim.code() + "：在本厅网站“文书查验”页输入文书编号和查验码，可以查验真伪。",
                "第 {0} 页，共 {1} 页",
                Instant.parse("2026-09-29T01:00:00Z"));
    }

    // ---- Time

    /** Something to be measured. */
    @FunctionalInterface
    private interface Once {
        void run() throws IOException;
    }

    /** As many rounds to get warm, then those that count, in order of length. */
    private static double[] timed(int rounds, Once once) {
        double[] millis = new double[rounds];
        try {
            for (int i = -rounds; i < rounds; i++) {
                long begin = System.nanoTime();
                once.run();
                millis[Math.max(0, i)] = (System.nanoTime() - begin) / 1e6;
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static String told(String what, double[] millis, String goal) {
        return String.format(
                Locale.ROOT,
                "%s, %d rounds: p50 %.1f ms, p99 %.1f ms (%s)%n",
                what,
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                goal);
    }
}
