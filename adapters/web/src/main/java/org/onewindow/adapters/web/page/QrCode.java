package org.onewindow.adapters.web.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** 二维码: a QR code as an SVG element, black on white with the quiet zone that readers need. */
public final class QrCode {
    /** Modules of white around the code (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            QUIET);

    private QrCode() {}

    /**
     * The code of {@code text}; the same bytes for the same text.
     *
     * @param text at most 1,000 characters
     * @param label what it is for those who do not see it
     */
    public static String svg(String text, String label) {
        BitMatrix modules = modules(text);
        StringBuilder path = new StringBuilder(4096);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    int from = x;
                    while (x + 1 < modules.getWidth() && modules.get(x + 1, y)) {
                        x++;
                    }
                    int wide = x + 1 - from;
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(wide)
                            .append("v1h-")
                            .append(wide)
                            .append('z');
                }
            }
        }
        int size = modules.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" width=\"160\" height=\"160\" role=\"img\" aria-label=\"" + escaped(label)
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size
                + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
