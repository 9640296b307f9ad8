package org.onewindow.forms.entry;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR code in a picture (PNG or JPEG). The header says how many pixels there are before any of them is unpacked. */
final class QrPicture {
    private static final long MOST_PIXELS = 25_000_000;
    private static final String IN_MILLIONS = "25";
    /** More than enough for a code; larger pictures are read with steps. */
    private static final int LONGEST_SIDE = 2_000;

    /** In radians. */
    private static final double A_LITTLE = 0.2;

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, true);

    private QrPicture() {}

    /** Whether {@code content} begins like a picture. */
    static boolean isPicture(byte[] content) {
        return begins(content, 0x89, 'P', 'N', 'G') || begins(content, 0xFF, 0xD8, 0xFF);
    }

    private static boolean begins(byte[] content, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of the code.
     *
     * @throws UnreadableException if there is none, or the picture cannot be read
     */
    static String read(byte[] content) throws UnreadableException {
        BufferedImage picture = picture(content);
        return decoded(picture)
                .or(() -> decoded(turned(picture)))
                .orElseThrow(() -> new UnreadableException(EntryCodes.NO_CODE_IN_PICTURE));
    }

    private static Optional<String> decoded(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return decoded(new BinaryBitmap(new HybridBinarizer(light)))
                .or(() -> decoded(new BinaryBitmap(new GlobalHistogramBinarizer(light))))
                .or(() -> decoded(new BinaryBitmap(new HybridBinarizer(light.invert()))));
    }

    /** A little turned: a code that stands exactly upright or across may have its squares on the edges of the pixels. */
    private static BufferedImage turned(BufferedImage picture) {
        int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
        BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = turned.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, side, side);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.rotate(A_LITTLE, side / 2.0, side / 2.0);
        paper.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        paper.dispose();
        return turned;
    }

    private static Optional<String> decoded(BinaryBitmap bitmap) {
        try {
            return Optional.of(new MultiFormatReader().decode(bitmap, HINTS).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    private static BufferedImage picture(byte[] content) throws UnreadableException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableException(EntryCodes.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new UnreadableException(EntryCodes.TOO_MANY_PIXELS, IN_MILLIONS);
                }
                ImageReadParam steps = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
                steps.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, steps);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException damaged) {
            throw new UnreadableException(EntryCodes.DAMAGED);
        }
    }
}
