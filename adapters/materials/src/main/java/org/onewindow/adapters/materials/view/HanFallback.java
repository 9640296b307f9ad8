package org.onewindow.adapters.materials.view;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Draws Han characters of fonts that a PDF does not bring along with the font in which the hall prints its documents, so that a page
 * looks the same on machines without Chinese fonts.
 */
final class HanFallback implements FontMapper {
    /** Character collections of Adobe whose characters the font has. */
    private static final Set<String> HAN = Set.of("GB1", "CNS1", "Japan1", "KR", "Korea1");

    private final FontMapper otherwise;
    private final String font;
    private @Nullable TrueTypeFont loaded;

    /**
     * For fonts that are not there.
     *
     * @param otherwise for everything that is not Han
     * @param font address of a TrueType font of this machine
     */
    HanFallback(FontMapper otherwise, String font) {
        this.otherwise = otherwise;
        this.font = font;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return otherwise.getTrueTypeFont(baseFont, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return otherwise.getFontBoxFont(baseFont, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        if (system == null || !HAN.contains(system.getOrdering())) {
            return otherwise.getCIDFont(baseFont, descriptor, system);
        }
        try {
            return new CIDFontMapping(null, han(), true);
        } catch (IOException e) {
            return otherwise.getCIDFont(baseFont, descriptor, system);
        }
    }

    private TrueTypeFont han() throws IOException {
        if (loaded == null) {
            try (InputStream in = URI.create(font).toURL().openStream()) {
                loaded = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
        }
        return loaded;
    }
}
