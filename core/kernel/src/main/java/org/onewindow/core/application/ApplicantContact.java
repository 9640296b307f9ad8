package org.onewindow.core.application;

import org.onewindow.spi.application.Applicant;

/** How an applicant is reached. */
public final class ApplicantContact {
    private ApplicantContact() {}

    /** The mobile telephone of whoever represents the applicant, or else of the applicant; personal data. */
    public static String mobileOf(Applicant applicant) {
        return applicant
                .representative()
                .map(Applicant.AuthorisedRepresentative::mobile)
                .filter(mobile -> !mobile.isEmpty())
                .orElseGet(() -> applicant instanceof Applicant.Person person
                        ? person.mobile()
                        : ((Applicant.Organisation) applicant).mobile());
    }
}
