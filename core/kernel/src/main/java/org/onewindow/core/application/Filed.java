package org.onewindow.core.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.finding.Finding;

/**
 * A filing made ready for the aggregate: sealed, digested and formally checked.
 *
 * @param dossier what the applicant said, sensitive parts encrypted
 * @param findings what the formal check found
 * @param materials rows to keep if the act is done
 * @param numbers gives a new application number
 * @param keep keeps one row
 */
record Filed(
        Dossier dossier,
        List<Finding> findings,
        List<Material> materials,
        Supplier<ApplicationNumber> numbers,
        Consumer<Material> keep) {
    ApplicationNumber newNumber() {
        return numbers.get();
    }

    /** Keeps the materials if the act was done, and passes its answer on. */
    <R> Decided<R> keepMaterialsIfDone(Decided<R> decided) {
        if (decided instanceof Decided.Done) {
            materials.forEach(keep);
        }
        return decided;
    }
}
