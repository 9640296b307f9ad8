package org.onewindow.core.document;

import java.util.List;
import java.util.Set;
import org.onewindow.core.store.DocumentFormat;

/**
 * Makes files of official documents. A hall without one shows its documents as pages only.
 *
 * <p><b>Demanded.</b> The same sheet gives the same bytes; nothing is loaded from outside the hall.
 * <p><b>Threads.</b> Called from several threads.
 */
public interface DocumentPrinter {
    /** The characters of {@code sheet} that cannot be printed, each once; none if all can. */
    List<String> lacking(NoticeSheet sheet);

    /** The formats it makes, at least PDF. */
    default Set<DocumentFormat> formats() {
        return Set.of(DocumentFormat.PDF);
    }

    /**
     * {@code sheet} as a PDF file. Only if nothing is {@linkplain #lacking lacking}.
     *
     * @throws DocumentTooLongException if making it would take more than the hall allows for one document
     */
    byte[] print(NoticeSheet sheet);

    /**
     * The same in large print, to be read and not to be kept: a copy that bears no seal and no claim of its own.
     *
     * @param sheet made by {@link NoticeSheets#inLargePrint}
     */
    byte[] printLarge(NoticeSheet sheet);

    /**
     * The same in another of its {@linkplain #formats formats}.
     *
     * @throws IllegalArgumentException if it does not make that format
     */
    default byte[] print(NoticeSheet sheet, DocumentFormat format) {
        if (format != DocumentFormat.PDF) {
            throw new IllegalArgumentException("not made here: " + format);
        }
        return print(sheet);
    }
}
