package org.onewindow.catalog.phrase;

import static org.onewindow.catalog.phrase.Placeholder.APPLICANT;
import static org.onewindow.catalog.phrase.Placeholder.CONTACT;
import static org.onewindow.catalog.phrase.Placeholder.FEES;
import static org.onewindow.catalog.phrase.Placeholder.HALL;
import static org.onewindow.catalog.phrase.Placeholder.ITEM;
import static org.onewindow.catalog.phrase.Placeholder.MATERIALS;
import static org.onewindow.catalog.phrase.Placeholder.NUMBER;
import static org.onewindow.catalog.phrase.Placeholder.PROMISED;
import static org.onewindow.catalog.phrase.Placeholder.RESULT;

import java.util.EnumSet;
import java.util.Set;

/** When something is said: a step of the procedure with its outcome, or a situation at the counter. */
public enum Moment {
    /** 迎接: somebody comes to the counter. */
    GREETING(HALL),
    /** 请稍候: the clerk needs a while. */
    PLEASE_WAIT(HALL),
    /** 引导: the matter belongs to another counter or person; whoever was asked first hands it on by name (首问负责). */
    HANDED_ON(HALL),
    /** 投诉: somebody is not content. */
    COMPLAINT(HALL),
    /** 送别: the visit ends. */
    GOODBYE(HALL),
    /** 收件: taken in, to be examined within five working days. */
    TAKEN_IN(HALL, ITEM, APPLICANT, NUMBER, PROMISED, FEES, RESULT, CONTACT),
    /** 受理. */
    ACCEPTED(HALL, ITEM, APPLICANT, NUMBER, PROMISED, FEES, RESULT, CONTACT),
    /** 容缺受理: accepted while materials are still to come. */
    ACCEPTED_WITH_DEFERRED(HALL, ITEM, APPLICANT, NUMBER, PROMISED, FEES, RESULT, CONTACT, MATERIALS),
    /** 即办: accepted and decided on the spot. */
    DECIDED_AT_ONCE(HALL, ITEM, APPLICANT, NUMBER, FEES, RESULT, CONTACT),
    /** 一次性补正: something is to be corrected. */
    CORRECTION(HALL, ITEM, APPLICANT, NUMBER, CONTACT, MATERIALS),
    /** 不予受理. */
    NOT_ACCEPTED(HALL, ITEM, APPLICANT, NUMBER, CONTACT),
    /** 进度询问: somebody asks how it stands. */
    IN_PROGRESS(HALL, ITEM, APPLICANT, NUMBER, PROMISED, RESULT, CONTACT),
    /** 缴费. */
    FEE_DUE(HALL, ITEM, APPLICANT, NUMBER, FEES, CONTACT),
    /** 取件通知: the result can be collected. */
    READY(HALL, ITEM, APPLICANT, NUMBER, RESULT, CONTACT),
    /** 发证: the result is handed over. */
    HANDED_OVER(HALL, ITEM, APPLICANT, NUMBER, RESULT, CONTACT),
    /** 不予许可: the result is a refusal. */
    REFUSED(HALL, ITEM, APPLICANT, NUMBER, CONTACT),
    /** 退件: closed without a decision. */
    RETURNED(HALL, ITEM, APPLICANT, NUMBER, CONTACT);

    /** Unmodifiable, which the type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Placeholder> known;

    Moment(Placeholder first, Placeholder... others) {
        this.known = Set.copyOf(EnumSet.of(first, others));
    }

    /** What is known then and a phrase may name. */
    public Set<Placeholder> known() {
        return known;
    }

    /** Whether it is about one application. */
    public boolean aboutAnApplication() {
        return known.contains(ITEM);
    }
}
