package org.onewindow.adapters.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSStream;

/**
 * Which character each shape of a font stands for in one document, as a ToUnicode map (ISO 32000-1, 9.10.3).
 *
 * <p>A font may use one shape for several characters, such as U+2012 and U+2013. Which of them the document means, only its text says;
 * a map made from the font alone lets a reader find another character than was written.
 */
final class ReadableText {
    private static final int MOST_IN_A_BLOCK = 100;
    private static final int SPACE = 0x20;
    private static final int LAST_OF_ASCII = 0x7E;

    private final Map<Integer, Integer> characters = new TreeMap<>();

    /**
     * The map for {@code text}. What a layout adds by itself, numbers and the like, is ASCII.
     *
     * @param shapes the shape of each character
     */
    ReadableText(String text, IntUnaryOperator shapes) {
        IntStream.concat(text.codePoints(), IntStream.rangeClosed(SPACE, LAST_OF_ASCII))
                .forEach(character -> characters.putIfAbsent(shapes.applyAsInt(character), character));
        characters.remove(0);
    }

    /** Writes it as the content of {@code stream}. */
    void writeTo(COSStream stream) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(map().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String map() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        Iterator<Map.Entry<Integer, Integer>> left = characters.entrySet().iterator();
        for (int open = characters.size(); open > 0; open -= MOST_IN_A_BLOCK) {
            int block = Math.min(open, MOST_IN_A_BLOCK);
            map.append(block).append(" beginbfchar\n");
            for (int i = 0; i < block; i++) {
                Map.Entry<Integer, Integer> next = left.next();
                map.append('<')
                        .append(HexFormat.of().toHexDigits(next.getKey().shortValue()))
                        .append("> <")
                        .append(HexFormat.of()
                                .formatHex(Character.toString(next.getValue()).getBytes(StandardCharsets.UTF_16BE)))
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }
}
