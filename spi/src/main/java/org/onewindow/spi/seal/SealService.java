package org.onewindow.spi.seal;

import org.onewindow.spi.PluginApi;

/**
 * Puts an organ's electronic seal (电子印章) on the file of an official document.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code onewindow.seal.kind} names the kind in use.
 * <p><b>Guaranteed.</b> Called after the act that wrote the document, never on its path and never within a transaction; at least once
 * per document, always with the same file. What it answers is kept once: an answer that was lost is asked for again.
 * <p><b>Demanded.</b> The sealed file shows what the file showed, and the seal where it leaves room for it; a program that knows
 * PDF finds the seal valid. {@link #check} finds every later change of a sealed file, whoever made it.
 * <p><b>Units.</b> Files are PDF, of at most some megabytes; moments are UTC.
 * <p><b>Errors.</b> {@link SealUnavailableException} if the seal cannot be had now: no key for the stamp, a device that is away. The
 * document waits and is offered again. {@link #check} never throws, whatever it is given.
 * <p><b>Threads.</b> Called from several threads at once.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface SealService {
    /** The kind of service, as the configuration names it; the same on every call. */
    String kind();

    /** {@code pdf} with the seal that {@code order} asks for; {@code pdf} itself is not changed. */
    byte[] seal(SealOrder order, byte[] pdf);

    /** What the seals on {@code file} say, which may be any bytes at all. */
    SealCheck check(byte[] file);
}
