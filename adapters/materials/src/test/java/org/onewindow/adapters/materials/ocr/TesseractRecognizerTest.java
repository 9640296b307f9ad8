package org.onewindow.adapters.materials.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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
    void chinese_labels_and_their_values_are_read() throws IOException, FontFormatException {
        String text = recognizer()
                .read(chinese("项目名称：精微电子仓库改造项目", "总投资：1200万元", "开工日期：2026年3月1日"))
                .replaceAll("[ 　]", "");

        assertThat(text).contains("项目名称", "总投资", "1200", "2026年3月1日");
    }

    @Test
    void a_page_that_takes_too_long_is_given_up() {
        TextRecognizer hasty = new TesseractRecognizer("tesseract", "chi_sim+eng", Duration.ofMillis(1));

        assertThatThrownBy(() -> hasty.read(page("Investment: 12345"))).isInstanceOf(IOException.class);
    }

    private static InputStream chinese(String... lines) throws IOException, FontFormatException {
        BufferedImage image = new BufferedImage(1_400, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        try (InputStream font = Objects.requireNonNull(TesseractRecognizerTest.class
                .getClassLoader()
                .getResourceAsStream("org/onewindow/adapters/documents/font/LXGWWenKai-Regular.ttf"))) {
            graphics.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(48f));
        }
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 80, 120 + i * 100);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new ByteArrayInputStream(png.toByteArray());
    }
}
