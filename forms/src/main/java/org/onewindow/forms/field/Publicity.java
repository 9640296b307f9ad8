package org.onewindow.forms.field;

/** What everybody may read of a field once the result of the application is published (结果公开). */
public enum Publicity {
    /** Nothing: what a template does not say. */
    NONE,
    /** As it was filled in. */
    WHOLE,
    /** The first character, the rest hidden: for names of persons. */
    MASKED
}
