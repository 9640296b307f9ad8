package org.onewindow.core.application;

/** 受理方式: how an application came to be accepted. */
public enum AcceptanceMode {
    /** Accepted by a person within the five working days. */
    ORDINARY,
    /** Accepted after the applicant had corrected; the date is the day all corrections were in. */
    AFTER_CORRECTION,
    /** 容缺受理: accepted on an undertaking for materials that follow. */
    WITH_DEFERRED_MATERIALS,
    /** 视为受理: five working days of silence; the date is the day of receipt (Art. 32). */
    DEEMED
}
