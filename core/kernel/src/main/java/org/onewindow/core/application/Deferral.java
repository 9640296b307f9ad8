package org.onewindow.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.spi.finding.Finding;

/**
 * What is to follow after acceptance, and on what it rests.
 *
 * @param requirements ids of the materials that follow
 * @param onCredit those of them that may follow only where the applicant has good credit (信用后补)
 * @param undertakingSigned whether the applicant has signed the undertaking (容缺受理承诺书)
 * @param creditChecked where the clerk has looked the applicant's credit up, and what stood there; empty if nowhere
 * @param broken an undertaking of the same applicant that was not kept and still counts
 */
record Deferral(
        List<String> requirements,
        Set<String> onCredit,
        boolean undertakingSigned,
        String creditChecked,
        Optional<BrokenUndertaking> broken) {
    private static final int LONGEST_CHECK = 500;

    Deferral {
        requirements = List.copyOf(requirements);
        onCredit = Set.copyOf(onCredit);
        creditChecked = creditChecked.strip();
    }

    /** Ordinary deferral (容缺受理) of an applicant without a bad record. */
    static Deferral of(List<String> requirements, boolean undertakingSigned) {
        return new Deferral(requirements, Set.of(), undertakingSigned, "", Optional.empty());
    }

    /** What stands against it whatever the item says. */
    List<Finding> objections() {
        List<Finding> objections = new ArrayList<>();
        if (!undertakingSigned) {
            objections.add(Finding.error(ApplicationCodes.UNDERTAKING_MISSING, "/undertakingSigned"));
        }
        if (!onCredit.isEmpty() && creditChecked.isEmpty()) {
            objections.add(Finding.error(ApplicationCodes.CREDIT_NOT_CHECKED, "/creditChecked"));
        }
        if (creditChecked.length() > LONGEST_CHECK) {
            objections.add(Finding.error(
                    ApplicationCodes.CREDIT_CHECK_TOO_LONG, "/creditChecked", Integer.toString(LONGEST_CHECK)));
        }
        broken.map(each -> each.objection("/requirements")).ifPresent(objections::add);
        return objections;
    }
}
