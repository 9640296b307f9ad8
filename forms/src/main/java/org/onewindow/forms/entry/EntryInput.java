package org.onewindow.forms.entry;

/** What somebody pasted or dropped. Holds personal data. */
public sealed interface EntryInput {
    /** Longest pasted text, in characters; what is longer is refused. */
    int LONGEST_TEXT = 100_000;

    /** Longest file, in bytes; what is longer is refused. */
    int LONGEST_FILE = 5 << 20;

    /** Pasted text: from an identity-card reader, a scanned code, a letter, a JSON document. */
    record OfText(String text) implements EntryInput {
        @Override
        public String toString() {
            return "OfText[" + text.length() + "]";
        }
    }

    /**
     * A file: a spreadsheet, a table, JSON, a text, or a picture of a QR code. What it is tell its bytes, not its name.
     *
     * @param content at most {@link #LONGEST_FILE} and one byte, by which one sees that there is more
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and thrown away; never compared
    record OfFile(byte[] content) implements EntryInput {
        @Override
        public String toString() {
            return "OfFile[" + content.length + "]";
        }
    }
}
