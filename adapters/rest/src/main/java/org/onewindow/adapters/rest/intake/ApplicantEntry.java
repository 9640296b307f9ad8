package org.onewindow.adapters.rest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.Applicant.AuthorisedRepresentative;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/**
 * 申请人, as typed.
 *
 * @param kind person or organisation
 * @param name full legal name, 1 to 100 characters
 * @param number citizen identity number, or unified social credit code
 * @param legalRepresentative of an organisation
 * @param mobile for notices, at most 20 characters
 * @param representative who acts for the applicant, if not the applicant
 */
public record ApplicantEntry(
        Kind kind,
        String name,
        String number,
        Optional<String> legalRepresentative,
        Optional<String> mobile,
        Optional<RepresentativeEntry> representative) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MOBILE = 20;

    /** Who can ask. */
    public enum Kind {
        /** 自然人. */
        PERSON,
        /** 法人或其他组织. */
        ORGANISATION
    }

    /**
     * 代理人, as typed.
     *
     * @param name full name
     * @param idNumber citizen identity number
     * @param mobile telephone
     */
    public record RepresentativeEntry(String name, String idNumber, Optional<String> mobile) {}

    /** The entry that says the same as {@code applicant}. */
    public static ApplicantEntry of(Applicant applicant) {
        Optional<RepresentativeEntry> acting = applicant
                .representative()
                .map(who -> new RepresentativeEntry(who.name(), who.idNumber().value(), Optional.of(who.mobile())));
        if (applicant instanceof Applicant.Person person) {
            return new ApplicantEntry(
                    Kind.PERSON,
                    person.name(),
                    person.idNumber().value(),
                    Optional.empty(),
                    Optional.of(person.mobile()),
                    acting);
        }
        Applicant.Organisation organisation = (Applicant.Organisation) applicant;
        return new ApplicantEntry(
                Kind.ORGANISATION,
                organisation.name(),
                organisation.creditCode().value(),
                Optional.of(organisation.legalRepresentative()),
                Optional.of(organisation.mobile()),
                acting);
    }

    /** The same, acted for by {@code person}. */
    public ApplicantEntry actedForBy(RepresentativeEntry person) {
        return new ApplicantEntry(kind, name, number, legalRepresentative, mobile, Optional.of(person));
    }

    /**
     * What stands against taking the entry as an applicant; a credit code whose check character is wrong is a warning only, for early
     * batches have such codes (GB 32100-2015).
     *
     * @param pointer where the entry stands, as JSON pointer
     */
    public List<Finding> findings(String pointer) {
        List<Finding> findings = new ArrayList<>();
        checkName(name, pointer + "/name", findings);
        checkNumber(pointer + "/number", findings);
        checkMobile(mobile, pointer + "/mobile", findings);
        legalRepresentative.ifPresent(typed -> {
            if (typed.length() > LONGEST_NAME) {
                findings.add(
                        Finding.error("OW-WEB-3101", pointer + "/legalRepresentative", Integer.toString(LONGEST_NAME)));
            }
        });
        representative.ifPresent(who -> {
            String at = pointer + "/representative";
            checkName(who.name(), at + "/name", findings);
            checkCitizenNumber(who.idNumber(), at + "/idNumber", findings);
            checkMobile(who.mobile(), at + "/mobile", findings);
        });
        return findings;
    }

    /**
     * The applicant.
     *
     * @throws IllegalArgumentException if {@link #findings} has errors
     */
    public Applicant applicant() {
        Optional<AuthorisedRepresentative> acting = representative.map(who -> new AuthorisedRepresentative(
                who.name(),
                new CitizenIdNumber(who.idNumber().strip()),
                who.mobile().orElse("")));
        return kind == Kind.PERSON
                ? new Applicant.Person(name, new CitizenIdNumber(number.strip()), mobile.orElse(""), acting)
                : new Applicant.Organisation(
                        name,
                        new SocialCreditCode(number.strip()),
                        legalRepresentative.orElse(""),
                        mobile.orElse(""),
                        acting);
    }

    private void checkNumber(String pointer, List<Finding> findings) {
        if (kind == Kind.PERSON) {
            checkCitizenNumber(number, pointer, findings);
            return;
        }
        Optional<SocialCreditCode> code = SocialCreditCode.parse(number);
        if (code.isEmpty()) {
            findings.add(Finding.error("OW-WEB-3103", pointer));
        } else if (!code.get().checkCharacterFits()) {
            findings.add(Finding.warning("OW-WEB-3104", pointer));
        }
    }

    private static void checkCitizenNumber(String typed, String pointer, List<Finding> findings) {
        if (CitizenIdNumber.parse(typed).isEmpty()) {
            findings.add(Finding.error("OW-WEB-3102", pointer));
        }
    }

    private static void checkName(String typed, String pointer, List<Finding> findings) {
        if (typed.isBlank() || typed.length() > LONGEST_NAME) {
            findings.add(Finding.error("OW-WEB-3101", pointer, Integer.toString(LONGEST_NAME)));
        }
    }

    private static void checkMobile(Optional<String> typed, String pointer, List<Finding> findings) {
        if (typed.filter(number -> number.length() > LONGEST_MOBILE).isPresent()) {
            findings.add(Finding.error("OW-WEB-3105", pointer, Integer.toString(LONGEST_MOBILE)));
        }
    }

    /** Without name and number. */
    @Override
    public String toString() {
        return "ApplicantEntry[" + kind + "]";
    }
}
