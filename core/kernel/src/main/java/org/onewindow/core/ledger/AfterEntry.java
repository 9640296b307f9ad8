package org.onewindow.core.ledger;

/** Plans what follows every act, once it is on record. A bean of this type is asked in each act. */
public interface AfterEntry {
    /** Plans what follows. Within the act in progress, so only work is added; whatever is thrown undoes the act. */
    void plan(LedgerEntry entry);
}
