package org.onewindow.core.seal;

import java.time.Instant;

/**
 * 用印记录: which stamp is on which document.
 *
 * @param stamp the stamp's name, such as {@code environment-licensing}
 * @param document number of the document
 * @param writtenBy who did the act that wrote the document, as the ledger names the person
 * @param custodian in whose custody the stamp was; empty if nobody had taken it over
 * @param signer whom the seal's certificate names
 * @param certificate its serial number, hexadecimal
 * @param fileDigest SHA-256 of the sealed file, 64 lower-case hexadecimal digits
 * @param at when, UTC
 */
public record StampUseLine(
        String stamp,
        String document,
        String writtenBy,
        String custodian,
        String signer,
        String certificate,
        String fileDigest,
        Instant at) {}
