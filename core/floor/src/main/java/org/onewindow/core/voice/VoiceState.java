package org.onewindow.core.voice;

/** Where a voice stands. */
public enum VoiceState {
    /** 待转办. */
    OPEN,
    /** 办理中: somebody is to answer. */
    ASSIGNED,
    /** 已答复. */
    ANSWERED,
    /** 已办结. */
    CLOSED
}
