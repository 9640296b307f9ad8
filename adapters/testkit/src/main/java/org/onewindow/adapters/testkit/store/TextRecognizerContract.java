package org.onewindow.adapters.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.adapters.testkit.conformance.ConformanceReport;
import org.onewindow.spi.store.TextRecognizer;

/** What {@link TextRecognizer} demands, as tests: subclass it in the recogniser's own build and give it the recogniser. */
@ExtendWith(ConformanceReport.class)
public abstract class TextRecognizerContract {
    /** The recogniser to be tested, ready to read. */
    protected abstract TextRecognizer recognizer();

    /** The same kind, out of reach. */
    protected abstract TextRecognizer outOfReach();

    @Test
    void the_kind_is_a_short_name_and_the_same_on_every_call() {
        assertThat(recognizer().kind())
                .matches("[a-z][a-z0-9-]{0,39}")
                .isEqualTo(recognizer().kind());
    }

    @Test
    void lines_are_read_from_top_to_bottom_and_digits_are_read_rightly() throws IOException {
        String text = recognizer().read(page("Investment: 12345", "Capital: 67890"));

        assertThat(text.lines().filter(line -> !line.isBlank()).toList())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("12345"),
                        second -> assertThat(second).contains("67890"));
    }

    @Test
    void a_page_without_text_is_empty() throws IOException {
        assertThat(recognizer().read(page())).isBlank();
    }

    @Test
    void the_stream_that_is_read_is_left_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream page = new ByteArrayInputStream(page("1").readAllBytes()) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        recognizer().read(page);

        assertThat(closed).isFalse();
    }

    @Test
    void what_is_no_picture_and_a_recogniser_out_of_reach_are_errors() {
        assertThatThrownBy(() -> recognizer().read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> outOfReach().read(page("1"))).isInstanceOf(IOException.class);
    }

    /** A page in black and white with those lines. */
    protected static InputStream page(String... lines) throws IOException {
        BufferedImage image = new BufferedImage(1_200, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 80, 120 + i * 90);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new ByteArrayInputStream(png.toByteArray());
    }
}
