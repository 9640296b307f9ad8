package org.onewindow.core.mandate;

import org.onewindow.core.application.StoredApplicant;

/**
 * What a mandate says of persons, kept sealed for its principal.
 *
 * @param principal who is acted for
 * @param person who acts
 * @param evidence what was shown at the counter, or empty if the principal granted it here
 */
record MandateContent(StoredApplicant principal, StoredApplicant.Representative person, String evidence) {
    @Override
    public String toString() {
        return "MandateContent";
    }
}
