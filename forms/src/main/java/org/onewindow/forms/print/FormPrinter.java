package org.onewindow.forms.print;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Makes files of forms that are filled back onto paper, ready for signature (R1.6). A hall without one shows them as pages only.
 *
 * <p><b>Demanded.</b> The same page gives the same bytes; nothing is loaded from outside the hall.
 * <p><b>Threads.</b> Called from several threads.
 */
public interface FormPrinter {
    /**
     * A form as it is to be printed. Holds personal data.
     *
     * @param form what stands on it
     * @param item what is asked for
     * @param applicant full legal name; empty if not known yet
     * @param number application number; empty before it is handed in
     * @param date where whoever signs writes the day
     * @param locale the language it is written in
     * @param id outside identifier of the application
     * @param at when it was last changed, UTC
     */
    record Page(
            PrintedForm form,
            String item,
            String applicant,
            String number,
            String date,
            Locale locale,
            String id,
            Instant at) {
        @Override
        public String toString() {
            return "Page[" + id + "]";
        }
    }

    /** The characters of {@code page} that cannot be printed, each once; none if all can. */
    List<String> lacking(Page page);

    /** {@code page} as a PDF file. Only if nothing is {@linkplain #lacking lacking}. */
    byte[] print(Page page);
}
