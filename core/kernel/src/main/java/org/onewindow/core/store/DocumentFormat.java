package org.onewindow.core.store;

/** 版式: in which formats the files of official documents are made. */
public enum DocumentFormat {
    /** PDF/A-2u. */
    PDF("pdf"),
    /** GB/T 33190, the national format for fixed pages. */
    OFD("ofd");

    private final String ending;

    DocumentFormat(String ending) {
        this.ending = ending;
    }

    /** The ending of its files' names, without dot. */
    public String ending() {
        return ending;
    }
}
