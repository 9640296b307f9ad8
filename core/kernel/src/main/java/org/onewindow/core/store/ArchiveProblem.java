package org.onewindow.core.store;

/** What can be wrong with a file that is an archive inside (docx, xlsx, ofd). */
enum ArchiveProblem {
    /** The list of its entries is missing, damaged, or of a form that these files do not use. */
    NO_LIST,
    /** It has more entries than any document needs. */
    TOO_MANY_ENTRIES,
    /** Unpacked it would be too large. */
    TOO_LARGE,
    /** It is packed so tightly that it can only be made to fill a machine. */
    TOO_DENSE,
    /** An entry is encrypted or packed in an unusual way. */
    UNUSUAL_PACKING,
    /** An entry's name leads out of the archive, or appears twice. */
    BAD_NAME,
    /** Entries lie on top of each other. */
    OVERLAPPING,
    /** It holds a program. */
    MACROS,
    /** It lacks what makes it a document of its kind. */
    NOT_OF_THIS_KIND
}
