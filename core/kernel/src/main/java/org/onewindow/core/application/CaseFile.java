package org.onewindow.core.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.core.fact.Provenance;
import org.onewindow.core.time.DueDate;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.ServiceItem;
import org.onewindow.spi.notification.NoticeKind;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * Everything a person who handles an application, or whose it is, sees of it. Holds personal data.
 *
 * @param view state, data, materials, dates
 * @param item the item in the version the application is pinned to
 * @param applicant who asks
 * @param answers what was answered on the way to the scenario (情形引导), id of each question to id of its answer; empty if the
 *     scenario was chosen by its name
 * @param provenance where the values of the form come from, and what the applicant says to it
 * @param origin through which channel it came in
 * @param guide the guide as it was on the day of handing in; absent for a draft
 * @param documents what has been written, oldest first
 * @param correctionNotice the one-time notice, if one went out
 * @param deferredMaterials accepted as deferred, supplied or not
 * @param commitment what the applicant promised instead of proving it; for the applicant, without what the hall keeps to itself
 * @param receivedPapers what was brought to the counter after handing in, oldest first
 * @param papersAnswerNotice whether some of them answer the one-time notice, and nobody has handed in the answer yet
 * @param requests what somebody has asked for and another person may do; none for the applicant
 * @param stoppedBy the special procedure that stops the clock now
 * @param answerDueOn last day on which the hall can still say whether it accepts; absent once it has
 * @param promisedDue how the promised due date comes about; absent before acceptance
 * @param statutoryDue how the statutory due date comes about; absent before acceptance
 * @param openFindings what the formal check finds now; only while the hall has not answered, or the counter still has to decide
 * @param possibleNow what can be done in this state, whoever may do it
 */
public record CaseFile(
        ApplicationView view,
        ServiceItem item,
        Applicant applicant,
        Map<String, String> answers,
        Provenance provenance,
        Origin origin,
        Optional<GuideSeen> guide,
        List<Document> documents,
        Optional<CorrectionNotice> correctionNotice,
        List<DeferredMaterial> deferredMaterials,
        Optional<Commitment> commitment,
        List<ReceivedPaper> receivedPapers,
        boolean papersAnswerNotice,
        List<SecondPersonRequest> requests,
        Optional<SpecialProcedureKind> stoppedBy,
        Optional<LocalDate> answerDueOn,
        Optional<DueDate> promisedDue,
        Optional<DueDate> statutoryDue,
        List<Finding> openFindings,
        Set<ActName> possibleNow) {
    /** Whether what was undertaken or promised was not kept, and the record of it (失信记录) still counts against the applicant. */
    public boolean undertakingBroken() {
        return commitment.filter(Commitment::countsAgainstApplicant).isPresent()
                || deferredMaterials.stream().anyMatch(DeferredMaterial::countsAgainstApplicant);
    }

    /**
     * 文书: one document.
     *
     * @param id outside identifier
     * @param kind which document
     * @param number document number
     * @param fields frozen data
     * @param writtenAt when, UTC
     */
    public record Document(String id, NoticeKind kind, String number, Map<String, String> fields, Instant writtenAt) {}
}
