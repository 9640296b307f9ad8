package org.onewindow.catalog.element;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.identity.StaffId;

/**
 * Who keeps an item right, and when it is looked at again (R2.4, R13.2).
 *
 * @param responsible who answers for the six disclosures, a person of the hall's staff
 * @param reviewOn by when the item is to be reviewed
 * @param effectiveFrom 计划生效日期
 * @param cancelledFrom 计划取消日期
 */
public record Upkeep(
        Optional<StaffId> responsible,
        Optional<LocalDate> reviewOn,
        Optional<LocalDate> effectiveFrom,
        Optional<LocalDate> cancelledFrom) {}
