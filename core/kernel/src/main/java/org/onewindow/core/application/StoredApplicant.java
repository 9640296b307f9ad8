package org.onewindow.core.application;

import java.util.Optional;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/**
 * An applicant as sealed texts write it.
 *
 * @param person whether it is a natural person
 * @param number citizen identity number or unified social credit code
 * @param legalRepresentative of an organisation, or empty
 * @param representative who acts for it, if anyone
 */
public record StoredApplicant(
        boolean person,
        String name,
        String number,
        String legalRepresentative,
        String mobile,
        Optional<Representative> representative) {
    /** 代理人. */
    public record Representative(String name, String idNumber, String mobile) {}

    /** The applicant, to be written as JSON and sealed. */
    public static StoredApplicant of(Applicant applicant) {
        Optional<Representative> representative = applicant
                .representative()
                .map(who -> new Representative(who.name(), who.idNumber().value(), who.mobile()));
        if (applicant instanceof Applicant.Person person) {
            return new StoredApplicant(
                    true, person.name(), person.idNumber().value(), "", person.mobile(), representative);
        }
        Applicant.Organisation organisation = (Applicant.Organisation) applicant;
        return new StoredApplicant(
                false,
                organisation.name(),
                organisation.creditCode().value(),
                organisation.legalRepresentative(),
                organisation.mobile(),
                representative);
    }

    /** The applicant again. */
    public Applicant applicant() {
        Optional<Applicant.AuthorisedRepresentative> acting = representative.map(who ->
                new Applicant.AuthorisedRepresentative(who.name(), new CitizenIdNumber(who.idNumber()), who.mobile()));
        return person
                ? new Applicant.Person(name, new CitizenIdNumber(number), mobile, acting)
                : new Applicant.Organisation(name, new SocialCreditCode(number), legalRepresentative, mobile, acting);
    }
}
