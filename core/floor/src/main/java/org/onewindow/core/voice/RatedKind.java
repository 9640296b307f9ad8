package org.onewindow.core.voice;

/** What a rating is about. */
public enum RatedKind {
    /** 现场办事: a visit, by its ticket. */
    VISIT,
    /** 办件: an application. */
    APPLICATION
}
