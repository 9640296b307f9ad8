package org.onewindow.adapters.documents;

import jakarta.enterprise.context.Dependent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * 霞鹜文楷 (LXGW WenKai), the font that every document is set in. It comes with the module, so that a machine prints Chinese
 * whatever fonts it has. Each instance parses it once and holds its 16 MB.
 *
 * <p><b>Threads.</b> {@link #lacking} is safe for use by several threads; fonts made by {@link #in} read the one parsed font, so only
 * one document may be set at a time.
 */
@Dependent
class MainFont {
    private static final String FILE = "font/LXGWWenKai-Regular.ttf";

    private final Parsed parsed;

    /** The font's file, and what its table of characters says. */
    private record Parsed(TrueTypeFont file, CmapLookup characters) {}

    MainFont() {
        this.parsed = parse();
    }

    private static Parsed parse() {
        try (InputStream file = MainFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing from the module: " + FILE);
            }
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            return new Parsed(font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font for {@code document}, which will hold the characters it uses and no others. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, parsed.file(), true);
    }

    /**
     * The outline of that code point's shape, one em high, y upwards from the base line; empty if the font has none. Reads the one
     * parsed font, so only by whoever sets a document.
     */
    Path2D outline(int character) throws IOException {
        GlyphData glyph = parsed.file().getGlyph().getGlyph(shapeOf(character));
        double em = parsed.file().getUnitsPerEm();
        Path2D outline = new Path2D.Double();
        if (glyph != null) {
            outline.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(1 / em, 1 / em)), false);
        }
        return outline;
    }

    /**
     * A font file that holds {@code characters} and no others. Reads the one parsed font, so only by whoever sets a document.
     *
     * @param shapes receives where in that file each character's shape lies
     */
    byte[] subset(Set<Integer> characters, Map<Integer, Integer> shapes) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(parsed.file());
        Set<Integer> beyond = new TreeSet<>();
        for (int character : characters) {
            if (Character.isBmpCodePoint(character)) {
                subset.add(character);
            } else {
                beyond.add(shapeOf(character));
            }
        }
        subset.addGlyphIds(beyond);
        Map<Integer, Integer> places = new TreeMap<>();
        subset.getGIDMap().forEach((place, shape) -> places.put(shape, place));
        characters.forEach(character -> shapes.put(character, places.get(shapeOf(character))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subset.writeToStream(file);
        return file.toByteArray();
    }

    /** The number of the shape of that code point; 0 if the font has none. Some characters share a shape, such as two dashes. */
    int shapeOf(int character) {
        return parsed.characters().getGlyphId(character);
    }

    /** The characters of {@code text} that the font does not have, each once; line breaks and the like are none. */
    List<String> lacking(String text) {
        return text.codePoints()
                .distinct()
                .filter(character -> !Character.isISOControl(character) && !has(character))
                .mapToObj(Character::toString)
                .toList();
    }

    /** Whether the font has a shape for that Unicode code point. */
    boolean has(int character) {
        return shapeOf(character) != 0;
    }
}
