package org.onewindow.adapters.testkit.department;

/** What a department's system may do to an adapter. */
public enum Misbehaviour {
    /** It will not take the matter, and says why. */
    REFUSES,
    /** Nobody is there. */
    DOWN,
    /** It takes the matter, and its answer never arrives. */
    LOSES_ITS_ANSWER,
    /** It accepts the call and never answers. */
    NEVER_ANSWERS,
    /** It answers one byte now and then. */
    DRIPS,
    /** Its answer ends in the middle. */
    CUTS_OFF,
    /** Its answer has no end. */
    ENDLESS,
    /** It answers what is no answer. */
    GARBAGE,
    /** It answers in an encoding that nobody agreed upon. */
    WRONG_ENCODING,
    /** It says that all is well and does not say under which number: nothing proves that it has the matter. */
    LYING_OK,
    /** It fails inside. */
    FAILS
}
