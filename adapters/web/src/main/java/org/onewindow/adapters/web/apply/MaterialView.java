package org.onewindow.adapters.web.apply;

import java.util.List;
import java.util.Optional;
import org.onewindow.adapters.web.form.FieldView;
import org.onewindow.core.application.CommitmentTerms;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.item.MaterialForm;
import org.onewindow.spi.item.MaterialRequirement;

/**
 * One material of the list with what has been handed in for it.
 *
 * @param requirement from the item
 * @param sets how many sets of everything the scenario asks for
 * @param files electronic files, as saved
 * @param originals paper originals, as typed
 * @param duplicates paper copies, as typed
 * @param issuedOn the day of issue, as typed
 * @param validUntil the last day on which it holds, as typed
 * @param problems what is wrong with it
 * @param earlier files of earlier applications that can be taken over
 * @param promised whether it is promised instead of being handed in (告知承诺)
 * @param terms on which terms it may be; absent if it may not
 */
public record MaterialView(
        MaterialRequirement requirement,
        int sets,
        List<SubmittedMaterial> files,
        String originals,
        String duplicates,
        String issuedOn,
        String validUntil,
        List<Finding> problems,
        List<EarlierUploads.Earlier> earlier,
        boolean promised,
        Optional<CommitmentTerms> terms) {
    /** The same with files that can be taken over. */
    MaterialView offering(List<EarlierUploads.Earlier> files) {
        return new MaterialView(
                requirement,
                sets,
                this.files,
                originals,
                duplicates,
                issuedOn,
                validUntil,
                problems,
                files,
                promised,
                terms);
    }

    /** The same where it may be promised, if {@code offered} says so. */
    MaterialView promisable(Optional<CommitmentTerms> offered) {
        return new MaterialView(
                requirement,
                sets,
                files,
                originals,
                duplicates,
                issuedOn,
                validUntil,
                problems,
                earlier,
                promised,
                offered.filter(each -> each.requirements().contains(requirement.id())));
    }

    /** Where a finding about it leads. */
    public String id() {
        return FieldView.anchor(requirement.id());
    }

    /** Whether a file can be handed in. */
    public boolean electronic() {
        return requirement.form() != MaterialForm.PAPER;
    }

    /** Whether paper can be handed in. */
    public boolean onPaper() {
        return requirement.form() != MaterialForm.ELECTRONIC;
    }

    /** How many originals are asked for. */
    public int wantedOriginals() {
        return requirement.copies().originals() * sets;
    }

    /** How many copies are asked for. */
    public int wantedDuplicates() {
        return requirement.copies().duplicates() * sets;
    }

    /** Whether the day of issue is asked for. */
    public boolean dated() {
        return requirement.freshness().asksForDates();
    }

    /** Whether the last day on which it holds is asked for. */
    public boolean expiring() {
        return requirement.freshness().expires();
    }

    /** Whether anything was handed in, or promised. */
    public boolean given() {
        return promised || !files.isEmpty() || !originals.isEmpty() || !duplicates.isEmpty();
    }
}
