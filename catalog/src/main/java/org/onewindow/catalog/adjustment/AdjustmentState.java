package org.onewindow.catalog.adjustment;

/** Where an adjustment of the catalogue stands. */
public enum AdjustmentState {
    /** 待批准: proposed, waiting for another person. */
    PROPOSED,
    /** 已批准: comes into force at the beginning of its day. */
    APPROVED,
    /** 已生效. */
    IN_FORCE,
    /** 不予批准: another person did not approve. */
    REFUSED,
    /** 已撤回: taken back by who proposed. */
    WITHDRAWN,
    /** 未能生效: what is in force had changed in the meantime, so it would have undone somebody's change. */
    FAILED;

    /** Whether something may still become of it. */
    public boolean open() {
        return this == PROPOSED || this == APPROVED;
    }
}
