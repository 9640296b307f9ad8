package org.onewindow.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.forms.print.FormPrinter;
import org.onewindow.forms.print.PrintedForm;

/** Forms come back on paper as they were filled in, with room for the pen and for signatures. */
class PaperFormPrinterTest {
    private static final PaperFormPrinter PRINTER = new PaperFormPrinter(
            new Layouts(new LocalLayouts(Optional.empty())),
            new PdfPrinter(new MainFont()),
            new Limits(Duration.ofMinutes(1)));

    private static FormPrinter.Page page(String applicant) {
        PrintedForm form = new PrintedForm(
                "企业投资项目备案表",
                2,
                List.of(new PrintedForm.Section(
                        "项目基本情况",
                        List.of(
                                new PrintedForm.Line(List.of(
                                        new PrintedForm.Cell("项目名称", "年产三千台精密机床", 1),
                                        new PrintedForm.Cell("建设地点", "", 1))),
                                new PrintedForm.Line(List.of(
                                        new PrintedForm.Cell("总投资", "8400 万元", 1), new PrintedForm.Cell("", "", 1)))),
                        List.of(new PrintedForm.Table(
                                "出资方", List.of("名称", "比例"), List.of(List.of("昆山华联", "60%"), List.of("", "")))))),
                Optional.of("一式两份"),
                List.of("项目法人（盖章）："));
        return new FormPrinter.Page(
                form,
                "企业投资项目备案",
                applicant,
                "32058320260928APPR00001",
                "日期：",
                Locale.SIMPLIFIED_CHINESE,
                "0123456789abcdef0123456789abcdef",
                Instant.parse("2026-09-29T01:00:00Z"));
    }

    @Test
    void a_form_is_pdf_a_2u_and_says_what_was_filled_in() throws Exception {
        byte[] file = PRINTER.print(page("昆山华联新材料有限公司"));
        Files.write(Path.of("target", "form.pdf"), file);

        assertThat(Conformance.objectionsTo(file)).isEmpty();
        assertThat(PdfPrinterTest.text(file).replaceAll("\\s", ""))
                .contains("企业投资项目备案表", "年产三千台精密机床", "8400万元", "昆山华联", "60%", "一式两份", "项目法人（盖章）：", "日期：");
    }

    @Test
    void the_same_form_gives_the_same_bytes() {
        assertThat(PRINTER.print(page("昆山华联"))).isEqualTo(PRINTER.print(page("昆山华联")));
    }

    @Test
    void a_character_that_would_be_an_empty_box_is_named() {
        assertThat(PRINTER.lacking(page("昆山华联"))).isEmpty();
        assertThat(PRINTER.lacking(page("王㵑"))).containsExactly("㵑");
    }
}
