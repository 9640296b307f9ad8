package org.onewindow.examples.investment.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a page of A4 with a title and some lines of text: the smallest PDF that every viewer opens, Chinese included. */
final class Paper {
    private static final int LINE = 40;

    private Paper() {}

    static byte[] pdf(String title, List<String> lines) {
        String page = lines.stream()
                .flatMap(line -> pieces(line).stream())
                .map(line -> " /F1 11 Tf 0 -20 Td <" + hex(line) + "> Tj")
                .collect(Collectors.joining("", "BT /F1 20 Tf 72 770 Td <" + hex(title) + "> Tj 0 -14 Td", " ET"));
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                // One of the fonts that PDF viewers bring along, so that none needs to be embedded.
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                        + " /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                        + " << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                        + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        StringBuilder file = new StringBuilder(2048).append("%PDF-1.4\n");
        StringBuilder places = new StringBuilder(256);
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        return file.append("xref\n0 8\n0000000000 65535 f \n")
                .append(places)
                .append("trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As many characters as fit into a line. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < line.length(); from += LINE) {
            pieces.add(line.substring(from, Math.min(line.length(), from + LINE)));
        }
        return pieces;
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
