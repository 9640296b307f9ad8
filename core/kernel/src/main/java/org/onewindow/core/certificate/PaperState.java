package org.onewindow.core.certificate;

/** Where the paper of a certificate that has been replaced is. */
public enum PaperState {
    /** 持证人持有: with the holder. */
    WITH_HOLDER,
    /** 已收回: handed in against the new one. */
    HANDED_IN,
    /** 已声明遗失: the holder has declared in writing that it is lost. */
    DECLARED_LOST
}
