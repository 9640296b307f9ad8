package org.onewindow.adapters.testkit.store;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A page with Chinese lines as a scanner sees it: a picture, without any text in it. Written with the documents module's font. */
public final class ScannedPage {
    private static final String FONT = "org/onewindow/adapters/documents/font/LXGWWenKai-Regular.ttf";
    private static final float SIZE = 48;
    private static final int LINE = 100;
    private static final int MARGIN = 80;
    private static final int WIDTH = 1_400;

    private ScannedPage() {}

    /**
     * A PNG with {@code lines}.
     *
     * @throws IOException if the documents module is not on the class path
     */
    public static byte[] png(String... lines) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, LINE * (lines.length + 2), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(font());
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], MARGIN, (i + 1) * LINE);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Font font() throws IOException {
        try (InputStream font =
                Objects.requireNonNull(ScannedPage.class.getClassLoader().getResourceAsStream(FONT), FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(SIZE);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
