package org.onewindow.core.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of file a hall takes in: each is known by the ending of its name and by its bytes, and both must agree.
 *
 * <p>No file is parsed. Archives are only listed; texts are only looked through for characters that no text has.
 */
public enum FileType {
    /** Portable document. */
    PDF("application/pdf", "pdf", "255044462d", ""),
    /** Picture. */
    PNG("image/png", "png", "89504e470d0a1a0a", ""),
    /** Photograph. */
    JPEG("image/jpeg", "jpg,jpeg", "ffd8ff", ""),
    /** Word document without macros. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "504b0304",
            "[Content_Types].xml,word/document.xml"),
    /** Spreadsheet without macros. */
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "504b0304",
            "[Content_Types].xml,xl/workbook.xml"),
    /** Open fixed-layout document (GB/T 33190). */
    OFD("application/ofd", "ofd", "504b0304", "OFD.xml"),
    /** Plain text. */
    TXT("text/plain", "txt", "", ""),
    /** Table as text. */
    CSV("text/csv", "csv", "", ""),
    /** Data as text. */
    JSON("application/json", "json", "", ""),
    /** Data as marked-up text. */
    XML("application/xml", "xml", "", ""),
    /** A piece of a file that is still arriving; no file's name stands for it, and no material refers to it. */
    PIECE("application/octet-stream", "", "", "");

    /** As many first bytes as any signature needs. */
    static final int HEAD = 16;

    private static final byte[] PNG_END = HexFormat.of().parseHex("49454e44ae426082");
    private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int PDF_END_WITHIN = 1_024;
    private static final int LONGEST_ENDING_SHOWN = 10;

    private final String mediaType;
    private final String endings;
    private final String signature;
    private final String entries;

    /** Lists are separated by commas; the signature is hexadecimal, empty for texts. */
    FileType(String mediaType, String endings, String signature, String entries) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.signature = signature;
        this.entries = entries;
    }

    /** The type that the ending of {@code name} stands for. */
    public static Optional<FileType> ofName(String name) {
        String ending = endingOf(name);
        return kinds().filter(type -> List.of(type.endings.split(",")).contains(ending))
                .findFirst();
    }

    /** All endings taken, for people: {@code csv, docx, jpeg, ...}. */
    public static String allEndings() {
        return kinds().flatMap(type -> Stream.of(type.endings.split(",")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Stream<FileType> kinds() {
        return Stream.of(values()).filter(type -> type != PIECE);
    }

    /** What browsers and departments are told that the bytes are. */
    public String mediaType() {
        return mediaType;
    }

    /** In lower case, without the point; empty if there is none that can be shown. */
    static String endingOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean shown = name.indexOf('.') >= 0
                && ending.length() <= LONGEST_ENDING_SHOWN
                && ending.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        return shown ? ending : "";
    }

    boolean isText() {
        return signature.isEmpty();
    }

    boolean isArchive() {
        return !entries.isEmpty();
    }

    /** The entries an archive of this type must have. */
    Set<String> entries() {
        return Set.of(entries.split(","));
    }

    /** Whether {@code head}, the first bytes of a file, are those of this type. */
    boolean begins(byte[] head) {
        if (isText()) {
            return Stream.of(values()).noneMatch(other -> !other.isText() && other.isSignedAt(head))
                    && (this != JSON || beginsAsJson(head))
                    && (this != XML || beginsAsXml(head));
        }
        return isSignedAt(head);
    }

    /** Whether {@code tail}, the last bytes of a file that is no archive, show that it is whole. */
    boolean ends(byte[] tail) {
        return switch (this) {
            case PDF -> contains(tail, PDF_END, Math.max(0, tail.length - PDF_END_WITHIN));
            case PNG -> contains(tail, PNG_END, Math.max(0, tail.length - PNG_END.length));
            // Cameras append their own data.
            case JPEG -> contains(tail, JPEG_END, 0);
            case DOCX, XLSX, OFD, TXT, CSV, JSON, XML, PIECE -> true;
        };
    }

    private static boolean beginsAsXml(byte[] head) {
        return start(head).startsWith("<");
    }

    private static String start(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    }

    private static boolean beginsAsJson(byte[] head) {
        String text = start(head);
        return text.isEmpty() ? head.length == HEAD : text.charAt(0) == '{' || text.charAt(0) == '[';
    }

    private boolean isSignedAt(byte[] head) {
        return HexFormat.of().formatHex(head).startsWith(signature);
    }

    private static boolean contains(byte[] bytes, byte[] part, int from) {
        for (int at = from; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
