package org.onewindow.forms.entry;

/**
 * What may be filled into one field. Holds personal data.
 *
 * @param field key of the field
 * @param value fits the field: text, {@link java.math.BigDecimal}, boolean, list or map
 * @param origin where it was read
 * @param place where there: a line, a cell, a JSON pointer; empty for found anywhere in a text
 * @param written as it was written there
 * @param clear whether nothing in the same input says otherwise
 */
public record EntryProposal(String field, Object value, Origin origin, String place, String written, boolean clear) {
    /** Where values are read. */
    public enum Origin {
        /** A pasted text, behind a label. */
        TEXT,
        /** A pasted text, by its own look: a number with a check digit, the only date. */
        FOUND,
        /** A cell of a table. */
        CELL,
        /** A JSON document. */
        JSON,
        /** A QR code. */
        QR_CODE
    }

    /** Without the values, which may be personal. */
    @Override
    public String toString() {
        return "EntryProposal[" + field + " from " + origin + " " + place + "]";
    }
}
