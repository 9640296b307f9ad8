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
 * @param repairedOn 信用修复: from which day on that no longer counts against the applicant
 */
public record DeferredMaterial(
        String requirement,
        LocalDate dueOn,
        boolean supplied,
        boolean onCredit,
        Optional<LocalDate> brokenOn,
        Optional<LocalDate> repairedOn) {
    static DeferredMaterial due(String requirement, LocalDate on, boolean onCredit) {
        return new DeferredMaterial(requirement, on, false, onCredit, Optional.empty(), Optional.empty());
    }

    DeferredMaterial withSupplied() {
        return new DeferredMaterial(requirement, dueOn, true, onCredit, brokenOn, repairedOn);
    }

    DeferredMaterial withBroken(LocalDate on) {
        return new DeferredMaterial(requirement, dueOn, supplied, onCredit, Optional.of(on), repairedOn);
    }

    DeferredMaterial withRepaired(LocalDate on) {
        return new DeferredMaterial(requirement, dueOn, supplied, onCredit, brokenOn, Optional.of(on));
    }

    /** Whether it is a bad record (失信记录) of its applicant: undertaken, not kept, and not repaired since. */
    public boolean countsAgainstApplicant() {
        return brokenOn.isPresent() && repairedOn.isEmpty();
    }
}
