package org.onewindow.spi.store;

import java.io.IOException;
import java.io.InputStream;
import org.onewindow.spi.PluginApi;

/**
 * Reads the text of scanned pages (文字识别, OCR).
 *
 * <p><b>Shape.</b> One CDI bean per kind; the hall's configuration names the kind in use, {@code onewindow.ocr}, or none.
 * <p><b>Guaranteed.</b> Called outside any transaction, after the act, with pictures that the hall has made itself: PNG, 8 bits a colour, at
 * most 2,480 × 3,508 pixels.
 * <p><b>Demanded.</b> Lines in the order in which a person reads them. The page leaves the machines that the locality trusts with it at no
 * time. A page without text is the empty string.
 * <p><b>Errors.</b> {@link IOException} if the page cannot be read now or within the time it takes; the clerk then checks by eye.
 * <p><b>Threads.</b> Called from several threads at once; give up when interrupted.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface TextRecognizer {
    /** The kind of recogniser, as the configuration names it; the same on every call. */
    String kind();

    /** The text of the page that {@code png} shows; does not close the stream. */
    String read(InputStream png) throws IOException;
}
