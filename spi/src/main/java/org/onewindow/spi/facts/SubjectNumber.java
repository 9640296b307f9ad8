package org.onewindow.spi.facts;

import java.util.Optional;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.CitizenIdNumber;
import org.onewindow.spi.identity.SocialCreditCode;

/** 一号: the one number by which a subject's facts are found. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public sealed interface SubjectNumber {
    /** The number itself; personal data if it is a person's. */
    String text();

    /** The number of an applicant: the person's, or the organisation's, never the representative's. */
    static SubjectNumber of(Applicant applicant) {
        return applicant instanceof Applicant.Person person
                ? new OfPerson(person.idNumber())
                : new OfOrganisation(((Applicant.Organisation) applicant).creditCode());
    }

    /** The number that somebody typed, a person's or an organisation's; empty if it is neither. */
    static Optional<SubjectNumber> parse(String typed) {
        return CitizenIdNumber.parse(typed)
                .<SubjectNumber>map(OfPerson::new)
                .or(() -> SocialCreditCode.parse(typed).map(OfOrganisation::new));
    }

    /** A person, by citizen identity number. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record OfPerson(CitizenIdNumber number) implements SubjectNumber {
        @Override
        public String text() {
            return number.value();
        }
    }

    /** An organisation, by unified social credit code. */
    @PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
    record OfOrganisation(SocialCreditCode code) implements SubjectNumber {
        @Override
        public String text() {
            return code.value();
        }
    }
}
