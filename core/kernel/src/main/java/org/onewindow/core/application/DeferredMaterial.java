package org.onewindow.core.application;

import java.time.LocalDate;

/**
 * 容缺后补材料: one material that follows after acceptance.
 *
 * @param requirement id of the material requirement
 * @param dueOn last day for it, in the hall's zone
 * @param supplied whether it has come in
 */
public record DeferredMaterial(String requirement, LocalDate dueOn, boolean supplied) {
    DeferredMaterial withSupplied() {
        return new DeferredMaterial(requirement, dueOn, true);
    }
}
