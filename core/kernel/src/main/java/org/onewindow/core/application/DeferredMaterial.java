package org.onewindow.core.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 容缺后补材料: one material that follows after acceptance.
 *
 * @param requirement id of the material requirement
 * @param dueOn last day for it, in the hall's zone
 * @param supplied whether it has come in
 * @param onCredit 信用后补: whether it may follow only because the applicant has good credit
 * @param brokenOn the day on which the application was returned because it had not come
 */
public record DeferredMaterial(
        String requirement, LocalDate dueOn, boolean supplied, boolean onCredit, Optional<LocalDate> brokenOn) {
    static DeferredMaterial due(String requirement, LocalDate on, boolean onCredit) {
        return new DeferredMaterial(requirement, on, false, onCredit, Optional.empty());
    }

    DeferredMaterial withSupplied() {
        return new DeferredMaterial(requirement, dueOn, true, onCredit, brokenOn);
    }

    DeferredMaterial withBroken(LocalDate on) {
        return new DeferredMaterial(requirement, dueOn, supplied, onCredit, Optional.of(on));
    }
}
