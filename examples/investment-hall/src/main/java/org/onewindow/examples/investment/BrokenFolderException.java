package org.onewindow.examples.investment;

import org.onewindow.catalog.publishing.Proposal;

/** The hall does not start: its definitions have errors. */
class BrokenFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;

    BrokenFolderException(Proposal proposal) {
        super("the definitions have errors");
        this.proposal = proposal;
    }

    Proposal proposal() {
        return proposal;
    }
}
