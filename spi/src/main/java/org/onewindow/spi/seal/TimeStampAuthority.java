package org.onewindow.spi.seal;

import org.onewindow.spi.PluginApi;

/**
 * Says, independently of whoever sealed, when a seal existed at the latest (时间戳服务): a time-stamp authority after RFC 3161.
 *
 * <p><b>Shape.</b> One CDI bean per kind; {@code onewindow.timestamp.kind} names the kind in use.
 * <p><b>Guaranteed.</b> Called while a document is sealed, after the act that wrote it and never within a transaction; at least once per
 * seal.
 * <p><b>Units.</b> Digests are SHA-256, 32 bytes; tokens are the {@code TimeStampToken} of RFC 3161, DER, of at most 16 kB.
 * <p><b>Errors.</b> {@link SealUnavailableException} if no token can be had now: the document waits and is offered again, and is never
 * given out without its time stamp. {@link #vouchesFor} never throws, whatever it is given.
 * <p><b>Threads.</b> Called from several threads at once; give up when interrupted.
 *
 * @since 0.1
 */
@PluginApi(role = PluginApi.Role.IMPLEMENT, status = PluginApi.Status.PREVIEW)
public interface TimeStampAuthority {
    /** The kind of authority, as the configuration names it; the same on every call. */
    String kind();

    /** A token over {@code sha256}. */
    byte[] stamp(byte[] sha256);

    /** Whether a token that is signed with that certificate, DER, is one of this authority's, now or earlier. */
    boolean vouchesFor(byte[] certificate);
}
