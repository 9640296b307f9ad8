package org.onewindow.core.material;

import java.io.InputStream;
import org.onewindow.spi.finding.Finding;

/**
 * Looks into files that people have handed in. A hall without one offers them for download only.
 *
 * <p><b>Demanded.</b> No file is parsed in the hall's own process; time, memory and pixels are limited; nothing in a file is run, and
 * nothing is fetched for it. Whatever the file is, the answer is one of {@link Seen}.
 * <p><b>Threads.</b> Called from several threads; waits for its turn.
 */
public interface MaterialViewer {
    /** Whether pages of files of that media type can be shown as pictures. */
    boolean shows(String mediaType);

    /** Whether the text of files of that media type can be read. */
    boolean reads(String mediaType);

    /**
     * A page as a picture.
     *
     * @param content the file; read once, not closed
     * @param page from 1
     */
    Seen page(String mediaType, InputStream content, int page);

    /** To read the texts of several files of one person; close it when done. */
    Texts ofOnePerson();

    /** Reads texts, for one thread. What has looked into one person's files never looks into another's. */
    interface Texts extends AutoCloseable {
        /**
         * The text of a file, line by line as it stands on the page.
         *
         * @param content the file; read once, not closed
         */
        Seen text(String mediaType, InputStream content);

        /**
         * A page as a picture large enough for its text to be recognised.
         *
         * @param content the file; read once, not closed
         * @param page from 1
         */
        Seen scan(String mediaType, InputStream content, int page);

        @Override
        void close();
    }

    /** What came of looking. */
    sealed interface Seen {
        /**
         * A page.
         *
         * @param png the picture
         * @param page which, from 1
         * @param pages how many the file has
         */
        @SuppressWarnings("ArrayRecordComponent") // Made for one reader, who gets it and nobody else.
        record Page(byte[] png, int page, int pages) implements Seen {}

        /**
         * A text, perhaps cut off at its limit; empty if the file holds none, such as a scan.
         *
         * @param recognised whether it was read from a picture, and so may be misread
         */
        record Text(String text, boolean recognised) implements Seen {
            /** A text that stands in the file. */
            public Text(String text) {
                this(text, false);
            }

            /** Without the text. */
            @Override
            public String toString() {
                return "Text[" + text.length() + "]";
            }
        }

        /** Nothing, and why. */
        record Nothing(Finding why) implements Seen {}
    }
}
