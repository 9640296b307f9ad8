package org.onewindow.spi.application;

import java.util.Objects;
import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/**
 * 申请人: who asks. Holds personal data; a text form of it never shows more than the masked name.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public sealed interface Applicant {
    /** The full legal name, for documents addressed to the applicant. */
    String name();

    /** What a screen may show: an organisation's name, or a person's family name with the rest hidden. */
    String label();

    /** Who acts for the applicant, if not the applicant. */
    Optional<AuthorisedRepresentative> representative();

    /**
     * A natural person.
     *
     * @param name as on the identity document, 1 to 100 characters
     * @param idNumber citizen identity number
     * @param mobile telephone for notices, or empty
     * @param representative who acts for the person, if anyone
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Person(
            String name, CitizenIdNumber idNumber, String mobile, Optional<AuthorisedRepresentative> representative)
            implements Applicant {
        public Person {
            requireName(name);
            Objects.requireNonNull(representative, "representative");
        }

        @Override
        public String label() {
            return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
        }

        @Override
        public String toString() {
            return "Person[" + label() + "]";
        }
    }

    /**
     * A legal person or other organisation.
     *
     * @param name as registered, 1 to 100 characters
     * @param creditCode unified social credit code
     * @param legalRepresentative name of the legal representative, or empty
     * @param mobile telephone for notices, or empty
     * @param representative the person who acts for it, if not the legal representative
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record Organisation(
            String name,
            SocialCreditCode creditCode,
            String legalRepresentative,
            String mobile,
            Optional<AuthorisedRepresentative> representative)
            implements Applicant {
        public Organisation {
            requireName(name);
            Objects.requireNonNull(representative, "representative");
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String toString() {
            return "Organisation[" + creditCode + "]";
        }
    }

    /**
     * 代理人: acts for the applicant within a mandate.
     *
     * @param name as on the identity document
     * @param idNumber citizen identity number
     * @param mobile telephone, or empty
     */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record AuthorisedRepresentative(String name, CitizenIdNumber idNumber, String mobile) {
        public AuthorisedRepresentative {
            requireName(name);
        }

        @Override
        public String toString() {
            return "AuthorisedRepresentative[" + name.substring(0, name.offsetByCodePoints(0, 1)) + "**]";
        }
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters");
        }
    }
}
