package org.onewindow.adapters.materials.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.store.ScannedPage;
import org.onewindow.adapters.testkit.store.TextRecognizerContract;
import org.onewindow.spi.store.TextRecognizer;

class TesseractRecognizerTest extends TextRecognizerContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    protected TextRecognizer recognizer() {
        return new TesseractRecognizer("tesseract", "chi_sim+eng", PATIENCE);
    }

    @Override
    protected TextRecognizer outOfReach() {
        return new TesseractRecognizer("no-such-program", "chi_sim", PATIENCE);
    }

    @Test
    void chinese_labels_and_their_values_are_read() throws IOException {
        String text = recognizer()
                .read(new ByteArrayInputStream(ScannedPage.png("项目名称：精微电子仓库改造项目", "总投资：1200万元", "开工日期：2026年3月1日")))
                .replaceAll("[ 　]", "");

        assertThat(text).contains("项目名称", "总投资", "1200", "2026年3月1日");
    }

    @Test
    void a_page_that_takes_too_long_is_given_up() {
        TextRecognizer hasty = new TesseractRecognizer("tesseract", "chi_sim+eng", Duration.ofMillis(1));

        assertThatThrownBy(() -> hasty.read(page("Investment: 12345"))).isInstanceOf(IOException.class);
    }
}
