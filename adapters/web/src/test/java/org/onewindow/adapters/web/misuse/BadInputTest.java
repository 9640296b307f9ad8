package org.onewindow.adapters.web.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.adapters.web.hall.Filing;
import org.onewindow.adapters.web.hall.Form;
import org.onewindow.adapters.web.hall.Guest;
import org.onewindow.adapters.web.hall.Page;
import org.onewindow.adapters.web.hall.PageHall;

/** What is wrong is told beside its field in the reader's language, nothing typed is lost, and nothing is half done (G32). */
class BadInputTest {
    private static PageHall hall;

    @BeforeAll
    static void open() {
        hall = PageHall.open();
    }

    @AfterAll
    static void nothing_is_half_done() throws Exception {
        assertThat(hall.violations()).isEqualTo("[]");
        hall.close();
    }

    private static void assertInLanguage(String language, String text) {
        assertThat(text).isNotBlank();
        assertThat(text.matches("(?s).*\\p{IsHan}.*")).as(text).isEqualTo(language.equals("zh-CN"));
    }

    // ---- The form

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_wrong_value_is_told_beside_its_field_and_stays_as_it_was_typed(String language) {
        Guest applicant = hall.guest("zhang.san", language);
        Page step = Filing.begun(applicant);
        Map<String, String> wrong = Map.of(
                "f.project", "",
                "f.start", "2026-02-30",
                "f.investment", "a lot",
                "f.representativeId", "110105194912310021");
        Form form = Filing.filledIn(step, "");
        for (Map.Entry<String, String> field : wrong.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }

        Page again = applicant.send(form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems()).hasSize(4).allSatisfy(problem -> assertInLanguage(language, problem));
        wrong.forEach((name, typed) -> {
            assertInLanguage(language, again.beside(name));
            assertThat(again.value(name)).isEqualTo(typed);
        });
        Page later = applicant.open(step.path());
        assertThat(later.value("f.investment")).as("the draft has kept it").isEqualTo("a lot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e4000", "NaN", "0x10", "12,34", "1.2.3", "十万", "99999999999999999999999999"})
    void a_number_that_is_none_or_cannot_be_stays_as_it_was_typed(String number) {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);

        Page again = applicant.send(Filing.filledIn(step, "数字").with("f.investment", number));

        assertThat(again.status()).isEqualTo(422);
        assertInLanguage("zh-CN", again.beside("f.investment"));
        assertThat(again.value("f.investment")).isEqualTo(number);
        assertThat(again.value("f.project")).isEqualTo("数字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.5", "１２３４．５", " 1234.50 "})
    void a_number_is_typed_as_people_type_it(String number) {
        Guest applicant = hall.guest("zhang.san");

        Page next =
                applicant.send(Filing.filledIn(Filing.begun(applicant), "数字写法").with("f.investment", number));

        assertThat(next.path()).endsWith("/materials");
        assertThat(applicant.open(next.path().replace("/materials", "/check")).text())
                .contains("1234.5");
    }

    static Stream<String> textsThatCannotBe() {
        return Stream.of("长".repeat(101), "甲\u202E乙", "甲\u0007乙", "甲\u2066乙\u2069", "甲\uFFFE乙", "x".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("textsThatCannotBe")
    void a_text_that_is_too_long_or_cannot_be_seen_is_told_and_kept(String text) {
        Guest applicant = hall.guest("zhang.san");

        Page again = applicant.send(Filing.filledIn(Filing.begun(applicant), text));

        assertThat(again.status()).isEqualTo(422);
        assertInLanguage("zh-CN", again.beside("f.project"));
        assertThat(again.value("f.project")).isEqualTo(text);
        assertThat(again.value("f.investment")).isEqualTo("280.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void what_is_no_character_and_no_browser_sends_is_refused_before_anything_is_kept(String language) {
        Guest applicant = hall.guest("zhang.san", language);
        Page step = Filing.begun(applicant);

        Page refused = applicant.send(Filing.filledIn(step, "甲\u0000乙"));

        assertThat(refused.status()).isEqualTo(400);
        assertInLanguage(language, refused.html().selectFirst("main").text());
        assertThat(applicant.open(step.path()).value("f.project")).doesNotContain("甲");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家项目", "䶮湖㛃园", "厂房🏭👩‍🔧", "<b>\"项目\"</b> & 'x'"})
    void rare_characters_are_names_like_any_other(String project) {
        Guest applicant = hall.guest("zhang.san");

        Page check = Filing.readyToSign(applicant, project);

        assertThat(check.path()).endsWith("/check");
        assertThat(check.html().body().text()).contains(project);
    }

    @Test
    void a_field_the_form_does_not_have_is_told_and_the_rest_is_kept() {
        Guest applicant = hall.guest("zhang.san");
        Page step = Filing.begun(applicant);

        Page again = applicant.send(Filing.filledIn(step, "多一栏").with("f.shoeSize", "43"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.problems()).anySatisfy(problem -> assertThat(problem).contains("shoeSize"));
        assertThat(again.value("f.project")).isEqualTo("多一栏");
    }

    // ---- Files

    static Stream<Arguments> filesThatAreNotTaken() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        return Stream.of(
                Arguments.of("申请报告.exe", Filing.PDF),
                Arguments.of("申请报告", Filing.PDF),
                Arguments.of("申请报告.pdf", png),
                Arguments.of("申请报告.png", Filing.PDF),
                Arguments.of("申请报告.docx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("申请报告.pdf", "%PDF-1.4\ncut off".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("申请报告.pdf", new byte[0]),
                Arguments.of("申请报告.txt", new byte[] {'a', 0, 'b'}),
                Arguments.of("../../etc/报告.pdf", Filing.PDF),
                Arguments.of("报告\u202Efdp.pdf", Filing.PDF),
                Arguments.of("长".repeat(300) + ".pdf", Filing.PDF),
                Arguments.of("申请报告.pdf", new byte[PageHall.LIMIT + 1]));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNotTaken")
    void a_file_that_is_not_taken_is_told_beside_its_material_and_what_was_typed_stays(String name, byte[] content) {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "坏文件"));

        Page again = applicant.send(materials
                .form("/materials")
                .with("originals.request", "2")
                .choosing("file.report", name, content)
                .with("_do", "next"));

        assertThat(again.status()).isEqualTo(422);
        assertInLanguage("zh-CN", again.beside("file.report"));
        assertThat(again.value("originals.request")).isEqualTo("2");
        assertThat(again.shows("ul.files li")).as("nothing was taken").isFalse();
    }

    @Test
    void of_two_files_the_good_one_is_kept_and_the_other_told() {
        Guest applicant = hall.guest("zhang.san", "en");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "two files"));

        Page again = applicant.send(Filing.withMaterials(materials)
                .choosing("file.report", "macro.docm", Filing.PDF)
                .with("_do", "next"));

        assertThat(again.status()).isEqualTo(422);
        assertInLanguage("en", again.beside("file.report"));
        assertThat(again.html().select("ul.files li a").eachText()).containsExactly("申请报告.pdf");
    }

    @Test
    void more_than_the_hall_reads_is_refused_whole_and_the_draft_stays_as_it_was() {
        Guest applicant = hall.guest("zhang.san", "en");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "too much"));

        Page refused = applicant.send(
                Filing.withMaterials(materials).choosing("file.report", "large.pdf", new byte[3 * PageHall.LIMIT]));

        assertThat(refused.status()).isEqualTo(413);
        assertInLanguage("en", refused.text());
        assertThat(applicant.open(materials.path()).shows("ul.files li")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000", "two", "1.5"})
    void a_number_of_papers_that_is_none_stays_as_it_was_typed(String number) {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "份数"));

        Page again = applicant.send(Filing.withMaterials(materials).with("originals.request", number));

        assertThat(again.status()).isEqualTo(422);
        assertInLanguage("zh-CN", again.beside("originals.request"));
        assertThat(again.value("originals.request")).isEqualTo(number);
        assertThat(again.html().select("ul.files li a").eachText()).containsExactly("申请报告.pdf");
    }

    @Test
    void a_number_of_papers_may_be_typed_in_full_width() {
        Guest applicant = hall.guest("zhang.san");
        Page materials = applicant.send(Filing.filledIn(Filing.begun(applicant), "全角份数"));

        Page check = applicant.send(Filing.withMaterials(materials).with("originals.request", "２"));

        assertThat(check.path()).endsWith("/check");
        assertThat(check.text()).contains("原件 2 份");
    }

    // ---- What no page sends

    static Stream<Arguments> bodiesThatAreNone() {
        String form = "application/x-www-form-urlencoded";
        String several = "multipart/form-data; boundary=x";
        return Stream.of(
                Arguments.of(form, "csrf=%zz"),
                Arguments.of(form, "csrf=%ff%fe"),
                Arguments.of(form, "a=b&".repeat(5_000)),
                Arguments.of(form, "x".repeat(PageHall.LIMIT + 1)),
                Arguments.of(several, "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ncut"),
                Arguments.of(several, "no part at all"),
                Arguments.of("multipart/form-data", "--x--"),
                Arguments.of("application/json", "{}"),
                Arguments.of("text/plain", "hello"));
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNone")
    void what_is_no_form_of_the_hall_gets_a_page_that_says_so(String type, String body) {
        Guest applicant = hall.guest("zhang.san");
        String path = Filing.begun(applicant).path();

        Page answer = applicant.sendRaw(path, type, body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isBetween(400, 499);
        assertInLanguage("zh-CN", answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=%ff", "/desk/reception?number=%00", "/apply/approval?scenario=%F0%9F"})
    void an_address_that_cannot_be_read_is_no_failure_of_the_hall(String path) {
        assertThat(hall.guest("wang.fang").open(path).status()).isLessThan(500);
    }

    @Test
    void a_form_without_its_key_or_with_a_broken_one_does_nothing() {
        Guest applicant = hall.guest("zhang.san");
        Form ready = Filing.readyToSign(applicant, "没有标识").form("/check").with("signed", "yes");

        assertThat(applicant.send(ready.without("key")).status()).isEqualTo(422);
        assertThat(applicant.send(ready.with("key", "x y")).status()).isEqualTo(422);
        assertThat(applicant.open(ready.path()).path()).as("still a draft").endsWith("/check");
    }

    // ---- Forged

    @Test
    void a_forged_form_does_nothing_and_does_not_show_what_it_brought() {
        Guest applicant = hall.guest("zhang.san");
        Form ready = Filing.readyToSign(applicant, "伪造的表单").form("/check").with("signed", "yes");
        Form withWords = ready.with("f.project", "伪造的文字");

        Page noToken = applicant.send(withWords.with("csrf", "forged"));
        Page fromElsewhere = applicant.sendFrom("https://elsewhere.example", withWords);

        assertThat(noToken.status()).isEqualTo(403);
        assertThat(fromElsewhere.status()).isEqualTo(403);
        assertInLanguage("zh-CN", fromElsewhere.text());
        assertThat(fromElsewhere.text()).doesNotContain("伪造的文字");
        assertThat(applicant.open(ready.path()).path()).as("still a draft").endsWith("/check");
    }

    // ---- At the counter

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void at_the_counter_too_everything_typed_stays(String language) {
        Guest clerk = hall.guest("wang.fang", language);
        Page begin = clerk.open("/desk/reception/take-in");
        Page wrongNumber = clerk.send(begin.form("/take-in")
                .with("for", "approval/standard")
                .with("a.kind", "PERSON")
                .with("a.number", "110105194912310021"));
        assertThat(wrongNumber.status()).isEqualTo(422);
        assertInLanguage(language, wrongNumber.beside("a.number"));
        assertThat(wrongNumber.value("a.number")).isEqualTo("110105194912310021");

        Page counter = clerk.send(wrongNumber.form("/take-in").with("a.number", "11010519491231002X"));
        Page again = clerk.send(counter.form("/take-in/approval")
                .with("a.name", "")
                .with("a.representative.name", "李四")
                .with("a.representative.idNumber", "123")
                .with("f.project", "柜台项目")
                .with("f.investment", "a lot")
                .with("originals.request", "x")
                .with("_do", "accept"));

        assertThat(again.status()).isEqualTo(422);
        for (String name :
                new String[] {"a.name", "a.representative.idNumber", "f.investment", "f.start", "originals.request"}) {
            assertInLanguage(language, again.beside(name));
        }
        assertThat(again.value("a.representative.name")).isEqualTo("李四");
        assertThat(again.value("f.project")).isEqualTo("柜台项目");
        assertThat(again.value("f.investment")).isEqualTo("a lot");
        assertThat(again.value("originals.request")).isEqualTo("x");
    }

    @Test
    void reasons_that_are_missing_or_too_long_are_told_beside_their_field_and_kept() {
        String id = Filing.handedIn(hall.guest("zhang.san"), "理由项目");
        Guest clerk = hall.guest("wang.fang");
        String path = "/desk/reception/case/" + id;
        Form form = clerk.open(path).form("/not-accept");

        Page missing = clerk.send(form.with("reasons", "  "));
        Page tooLong = clerk.send(missing.form("/not-accept").with("reasons", "理".repeat(2_001)));

        for (Page again : new Page[] {missing, tooLong}) {
            assertThat(again.status()).isEqualTo(422);
            assertInLanguage("zh-CN", again.beside("reasons"));
        }
        assertThat(tooLong.value("reasons")).hasSize(2_001);
        assertThat(clerk.open(path).one("h1 .mark").text()).isEqualTo("已收件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "32058320261125ENTE00010N", "%00", "１２３"})
    void a_number_nobody_has_opens_nothing(String number) {
        Page list = hall.guest("wang.fang")
                .open("/desk/reception?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8));

        assertThat(list.status()).isEqualTo(number.isEmpty() ? 200 : 404);
        assertThat(list.path()).isEqualTo("/desk/reception");
        assertThat(list.shows(".problems")).isEqualTo(!number.isEmpty());
    }
}
