package org.onewindow.forms.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads texts and tables in them: UTF-8 or, as Chinese spreadsheets write it, GB 18030; separated by commas, tabs or semicolons. */
final class CsvText {
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private CsvText() {}

    /**
     * The text that {@code bytes} are.
     *
     * @throws UnreadableException if they are none
     */
    static String text(byte[] bytes) throws UnreadableException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB_18030)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (plain.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                    return plain;
                }
            } catch (CharacterCodingException notThisOne) {
                // the next encoding is tried; if none fits, the file is told to be of no kind
            }
        }
        throw new UnreadableException(EntryCodes.UNKNOWN_FILE);
    }

    /** Whether the text looks like a table: its first lines have the same separator equally often. */
    static boolean isTable(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(3).toList();
        return first.size() > 1 && first.stream().allMatch(line -> line.indexOf(separator(text)) >= 0);
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char separator : new char[] {'\t', ';'}) {
            if (first.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    /**
     * The table that {@code text} is.
     *
     * @throws UnreadableException if it is too long
     */
    static Table table(String text) throws UnreadableException {
        char separator = separator(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                row.add(cell.toString().stripTrailing());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
            if (rows.size() > Table.MOST_ROWS || row.size() > Table.MOST_COLUMNS) {
                throw new UnreadableException(EntryCodes.TOO_MANY_ROWS, String.valueOf(Table.MOST_ROWS));
            }
        }
        row.add(cell.toString().stripTrailing());
        rows.add(row);
        return new Table(rows, "");
    }
}
