package org.onewindow.spi.store;

import java.io.IOException;
import java.io.InputStream;
import org.onewindow.spi.PluginApi;

/**
 * Looks through files for malicious programs before anybody can refer to them (病毒扫描).
 *
 * <p><b>Shape.</b> One CDI bean per kind; the hall's configuration names the kind in use, {@code onewindow.file.scanner}, or none.
 * <p><b>Guaranteed.</b> Each file is shown once, whole and as it was handed in, while it lies in quarantine: stored, and nothing may
 * refer to it. The stream need not be read to its end.
 * <p><b>Demanded.</b> {@link Verdict.Clean} only after all bytes have been looked through.
 * <p><b>Errors.</b> {@link IOException} if the scanner cannot be reached or gives no answer: the file is not taken in, and the applicant is
 * asked to try again. Never a guess.
 * <p><b>Threads.</b> Called from several threads at once; give up when interrupted.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface VirusScanner {
    /** The kind of scanner, as the configuration names it; the same on every call. */
    String kind();

    /** Looks through all bytes of {@code content}; does not close the stream. */
    Verdict scan(InputStream content) throws IOException;

    /** What a scanner found. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    sealed interface Verdict {
        /** Nothing was found. */
        @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
        record Clean() implements Verdict {}

        /**
         * Something was found.
         *
         * @param threat what the scanner calls it
         */
        @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
        record Infected(String threat) implements Verdict {}
    }
}
