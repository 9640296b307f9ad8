package org.onewindow.adapters.verifier.planted;

import org.onewindow.core.ledger.Ledger;

/** Planted. */
public interface VerifierUsingTheWriter {
    /** Planted. */
    Ledger reach();
}
