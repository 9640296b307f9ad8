package org.onewindow.forms.field;

/** How a page asks for a field. */
public enum Widget {
    /** A line of text. */
    TEXT,
    /** A text of several lines. */
    TEXTAREA,
    /** A number, with its unit beside it. */
    NUMBER,
    /** A number that follows from other fields; nobody types it. */
    COMPUTED,
    /** A day. */
    DATE,
    /** Yes or no; neither is chosen to begin with. */
    YES_NO,
    /** One box to tick: a declaration, to which only yes can be said. */
    DECLARATION,
    /** One of a few codes, all visible. */
    RADIO,
    /** One of many codes, in a list that opens. */
    SELECT,
    /** Any number of codes. */
    CHECKBOXES,
    /** Single values, one below the other. */
    LINES,
    /** A table whose columns are {@link FormField#fields()}. */
    ROWS,
    /** A frame around {@link FormField#fields()}. */
    GROUP
}
