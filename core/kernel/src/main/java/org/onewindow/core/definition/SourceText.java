package org.onewindow.core.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.definition.DefinitionSource.SourceFile;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.finding.Severity;
import org.onewindow.spi.finding.SourcePlace;

/** Turns a file's bytes into text: UTF-8 and nothing else, but it says which other encoding it seems to be. */
public final class SourceText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SourceText() {}

    /**
     * The text of a file that is no definition itself.
     *
     * @param path what the findings call the file
     * @return empty, with a finding that says how to convert it, if it is not UTF-8
     */
    public static Optional<String> decode(String path, byte[] bytes, FindingSink findings) {
        return decode(new SourceFile(path, bytes), findings);
    }

    /** The text of the file; empty, with a finding, if it is not UTF-8. */
    static Optional<String> decode(SourceFile file, FindingSink findings) {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            report("OW-DEF-1006", Severity.ERROR, file, 0, findings, "UTF-16");
            return Optional.empty();
        }
        int begin = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            report("OW-DEF-1007", Severity.WARNING, file, 0, findings);
            begin = 3;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            String guess = decodesAs(GB18030, bytes) ? "GB 18030" : "?";
            report("OW-DEF-1006", Severity.ERROR, file, in.position(), findings, guess);
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    /** The lines of a file for showing them, whatever its encoding. */
    static List<String> lines(SourceFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1));
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodesAs(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void report(
            String code, Severity severity, SourceFile file, int offset, FindingSink findings, String... arguments) {
        String before = new String(file.bytes(), 0, offset, StandardCharsets.UTF_8);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        SourcePlace place = new SourcePlace(file.path(), line, column);
        findings.add(new Finding(code, severity, file.path(), Optional.of(place), List.of(arguments)));
    }
}
