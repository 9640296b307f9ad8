package org.onewindow.core.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.core.application.CertificateRule;

/**
 * 电子证照标识: by which every system in the country knows one certificate.
 *
 * <p><b>Source.</b> GB/T 36904-2018: root, code of the kind of certificate, credit code of who issues it, serial number, version, and a check
 * character after GB/T 17710 (MOD 37,36) over the four before it, joined by full stops. A certificate that is changed, renewed or reissued
 * gets a number of its own here, so its version is always the first.
 */
final class ElectronicCertificateId {
    private static final String ROOT = "1.2.156.3005.2";
    private static final String FIRST_VERSION = "001";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = ALPHABET.length();
    /** As {@link CertificateNumbers} writes them: year and serial number are what tells one from another of its kind. */
    private static final Pattern NUMBER = Pattern.compile(".*〔(\\d{4})〕(\\d+)号");

    private ElectronicCertificateId() {}

    /** The identifier of the certificate of that number; empty if its item names no code of its kind or of who issues it. */
    static Optional<String> of(String number, CertificateRule rule) {
        Matcher parts = NUMBER.matcher(number);
        if (rule.typeCode().isEmpty() || rule.issuerCode().isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        String serial = parts.group(1) + "%06d".formatted(Long.parseLong(parts.group(2)));
        String counted = rule.typeCode() + rule.issuerCode() + serial + FIRST_VERSION;
        return Optional.of(String.join(
                ".",
                ROOT,
                rule.typeCode(),
                rule.issuerCode(),
                serial,
                FIRST_VERSION,
                String.valueOf(checkCharacter(counted))));
    }

    /** The hybrid system of ISO 7064 over digits and capital letters. */
    static char checkCharacter(String text) {
        int check = MODULUS;
        for (int i = 0; i < text.length(); i++) {
            int sum = (check + ALPHABET.indexOf(text.charAt(i))) % MODULUS;
            check = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return ALPHABET.charAt((MODULUS + 1 - check) % MODULUS);
    }
}
