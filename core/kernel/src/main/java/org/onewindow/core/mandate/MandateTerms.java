package org.onewindow.core.mandate;

import java.time.LocalDate;
import java.util.Set;
import org.onewindow.spi.application.Applicant;

/**
 * 委托内容: who acts for whom, for what, how far and how long. Holds personal data.
 *
 * @param principal who is acted for (委托人)
 * @param person who acts (代理人)
 * @param items ids of the items and bundles that are covered; empty for all
 * @param powers at least one
 * @param from first day
 * @param until last day
 */
public record MandateTerms(
        Applicant principal,
        Applicant.AuthorisedRepresentative person,
        Set<String> items,
        Set<MandatePower> powers,
        LocalDate from,
        LocalDate until) {
    public MandateTerms {
        items = Set.copyOf(items);
        powers = Set.copyOf(powers);
    }

    @Override
    public String toString() {
        return "MandateTerms[" + principal + ", " + person + "]";
    }
}
