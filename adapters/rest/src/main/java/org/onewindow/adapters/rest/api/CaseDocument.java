package org.onewindow.adapters.rest.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.adapters.rest.answer.ProblemDocument;
import org.onewindow.adapters.rest.intake.ApplicantEntry;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commitment;
import org.onewindow.core.application.CorrectionNotice;
import org.onewindow.core.application.DeferredMaterial;
import org.onewindow.core.application.Origin;
import org.onewindow.core.application.ReceivedPaper;
import org.onewindow.core.application.SecondPersonRequest;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.time.SpecialProcedureKind;

/**
 * A whole case, as whoever handles it or whose it is may see it. Its {@code ETag} is the version to act upon.
 *
 * @param view state, data, materials, dates
 * @param itemName what the item is called
 * @param applicant who asks
 * @param answers what was answered on the way to the scenario, id of each question to id of its answer
 * @param origin through which channel it came in
 * @param documents what has been written, oldest first
 * @param correctionNotice the one-time notice, if one went out
 * @param deferredMaterials accepted as deferred, supplied or not
 * @param commitment what the applicant promised instead of proving it, if anything
 * @param receivedPapers what was brought to the counter after handing in, oldest first
 * @param requests what somebody has asked for and another person may do
 * @param stoppedBy the special procedure that stops the clock now
 * @param openFindings what the formal check finds now; only while the hall has not answered
 * @param possibleNow what can be done in this state, whoever may do it
 */
record CaseDocument(
        ApplicationView view,
        LocalizedText itemName,
        ApplicantEntry applicant,
        Map<String, String> answers,
        Origin origin,
        List<CaseFile.Document> documents,
        Optional<CorrectionNotice> correctionNotice,
        List<DeferredMaterial> deferredMaterials,
        Optional<Commitment> commitment,
        List<ReceivedPaper> receivedPapers,
        List<SecondPersonRequest> requests,
        Optional<SpecialProcedureKind> stoppedBy,
        List<ProblemDocument.Reason> openFindings,
        Set<ActName> possibleNow)
        implements Versioned {
    static CaseDocument of(CaseFile file, List<ProblemDocument.Reason> openFindings) {
        return new CaseDocument(
                file.view(),
                file.item().name(),
                ApplicantEntry.of(file.applicant()),
                file.answers(),
                file.origin(),
                file.documents(),
                file.correctionNotice(),
                file.deferredMaterials(),
                file.commitment(),
                file.receivedPapers(),
                file.requests(),
                file.stoppedBy(),
                openFindings,
                file.possibleNow());
    }

    @Override
    public long version() {
        return view.version();
    }
}
