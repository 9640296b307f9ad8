/**
 * 证照: the certificates that this hall has issued, from the act that lays them ready to their end.
 *
 * <p>A certificate has a chain of its own on the ledger. {@link org.onewindow.core.certificate.CertificateDesk} is where people act on
 * one, {@link org.onewindow.core.certificate.CertificateRegister} where they read; whether one is valid follows from its record and the
 * day, so nothing has to happen for it to expire.
 */
@NullMarked
package org.onewindow.core.certificate;

import org.jspecify.annotations.NullMarked;
