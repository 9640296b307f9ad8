package org.onewindow.core.document;

import java.util.List;

/**
 * Makes files of official documents. A hall without one shows its documents as pages only.
 *
 * <p><b>Demanded.</b> The same sheet gives the same bytes; nothing is loaded from outside the hall.
 * <p><b>Threads.</b> Called from several threads.
 */
public interface DocumentPrinter {
    /** The characters of {@code sheet} that cannot be printed, each once; none if all can. */
    List<String> lacking(NoticeSheet sheet);

    /** {@code sheet} as a PDF file. Only if nothing is {@linkplain #lacking lacking}. */
    byte[] print(NoticeSheet sheet);
}
