package org.onewindow.core.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.finding.Finding;

/**
 * A filing made ready for the aggregate: sealed, digested and formally checked.
 *
 * @param dossier what the applicant said, sensitive parts encrypted
 * @param findings what the formal check found
 * @param unusableFiles materials whose file is not the applicant's to hand in, or is gone
 * @param materials rows to keep if the act is done
 * @param numbers gives a new application number
 * @param keep keeps one row
 */
record Filed(
        Dossier dossier,
        List<Finding> findings,
        List<Finding> unusableFiles,
        List<Material> materials,
        Supplier<ApplicationNumber> numbers,
        Consumer<Material> keep) {
    ApplicationNumber newNumber() {
        return numbers.get();
    }

    /** What this filing hands in, in the order in which it came. */
    List<SubmittedMaterial> handedIn() {
        return materials.stream().map(Material::submitted).toList();
    }

    /**
     * Lets the application decide, and keeps the materials if it does; refused before that if a file cannot be used, with everything
     * else that is wrong.
     */
    <R> Decided<R> decided(Supplier<Decided<R>> application) {
        if (!unusableFiles.isEmpty()) {
            return Decided.invalid(
                    Stream.concat(findings.stream(), unusableFiles.stream()).toList());
        }
        Decided<R> decided = application.get();
        if (decided instanceof Decided.Done) {
            materials.forEach(keep);
        }
        return decided;
    }
}
