package org.onewindow.adapters.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.adapters.web.form.TypedNumber;
import org.onewindow.adapters.web.page.Doors;
import org.onewindow.adapters.web.page.Reply;
import org.onewindow.adapters.web.page.Visit;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.BroughtPaper;
import org.onewindow.core.application.CaseFile;
import org.onewindow.core.application.Commands;
import org.onewindow.core.application.PaperDesk;
import org.onewindow.spi.application.PaperDates;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.Acquisition;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;

/** 收验纸质材料: the form at the reception desk for papers that are brought to what was handed in before. */
@ApplicationScoped
class PaperForm {
    private static final String SEEN = "seen.";
    private static final String ORIGINALS = "originals.";
    private static final String DUPLICATES = "duplicates.";
    private static final String ISSUED_ON = "issued-on.";
    private static final String VALID_UNTIL = "valid-until.";
    private static final int WRONG = 422;

    private final PaperDesk desk;
    private final ApplicantDesk applicants;

    @Inject
    PaperForm(PaperDesk desk, ApplicantDesk applicants) {
        this.desk = desk;
        this.applicants = applicants;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PaperForm() {
        this(null, null);
    }

    /**
     * A material that can be brought on paper.
     *
     * @param place where findings about it point; empty if nothing was entered for it
     */
    public record Row(MaterialRequirement requirement, int originals, int duplicates, String place) {}

    /** The rows of the form, in the order of the published list. */
    List<Row> rows(CaseFile file, List<CaseView.HandedIn> materials, Visit visit) {
        int sets = file.item().scenario(file.view().scenario()).orElseThrow().copiesEach();
        List<Row> rows = new ArrayList<>();
        int said = 0;
        for (MaterialRequirement requirement : onPaper(materials)) {
            rows.add(new Row(
                    requirement,
                    requirement.copies().originals() * sets,
                    requirement.copies().duplicates() * sets,
                    isSaid(requirement, visit) ? "/papers/" + said++ : ""));
        }
        return rows;
    }

    private static List<MaterialRequirement> onPaper(List<CaseView.HandedIn> materials) {
        return materials.stream()
                .map(CaseView.HandedIn::requirement)
                .filter(requirement -> requirement.form() != MaterialForm.ELECTRONIC
                        && requirement.acquisition() != Acquisition.SHARED)
                .toList();
    }

    private static boolean isSaid(MaterialRequirement requirement, Visit visit) {
        return Stream.of(SEEN, ORIGINALS, DUPLICATES)
                .anyMatch(name -> !visit.field(name + requirement.id()).isBlank());
    }

    /** Puts on record what was brought. */
    Reply take(Visit visit, CaseFile file, List<CaseView.HandedIn> materials, CasePage page) {
        List<BroughtPaper> brought = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (MaterialRequirement requirement : onPaper(materials)) {
            if (isSaid(requirement, visit)) {
                String at = "/papers/" + brought.size();
                brought.add(new BroughtPaper(
                        requirement.id(),
                        number(SEEN, requirement, visit),
                        number(ORIGINALS, requirement, visit),
                        number(DUPLICATES, requirement, visit),
                        dates(requirement, at, visit, findings)));
            }
        }
        return findings.isEmpty()
                ? page.after(desk.take(
                        new Commands.TakePapers(Doors.keyOf(visit), file.view().id(), visit.seen(), brought)))
                : page.show().get().status(WRONG).with("findings", findings);
    }

    /** What is no number is told by the desk with everything else that is wrong. */
    private static int number(String name, MaterialRequirement requirement, Visit visit) {
        return TypedNumber.of(visit.field(name + requirement.id())).orElse(-1);
    }

    private static Optional<PaperDates> dates(
            MaterialRequirement requirement, String at, Visit visit, List<Finding> findings) {
        return requirement.freshness().asksForDates()
                ? Optional.of(new PaperDates(
                        day(visit.field(ISSUED_ON + requirement.id()), at + "/dates/issuedOn", findings),
                        day(visit.field(VALID_UNTIL + requirement.id()), at + "/dates/validUntil", findings)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text, String at, List<Finding> findings) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            findings.add(Finding.error(DeskCodes.NO_DAY, at));
            return Optional.empty();
        }
    }

    /** Hands in, for the applicant who has brought everything on paper, the answer to the one-time notice. */
    Reply handInAnswer(Visit visit, CaseFile file, CasePage page) {
        return page.after(applicants.supplement(
                new Commands.Supplement(Doors.keyOf(visit), file.view().id(), visit.seen(), Map.of(), List.of())));
    }
}
