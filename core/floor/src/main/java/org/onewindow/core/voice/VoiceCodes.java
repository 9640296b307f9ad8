package org.onewindow.core.voice;

/** Codes of what can stand against a rating or a voice. */
final class VoiceCodes {
    static final String NOTHING_TO_RATE = "OW-VOI-1001";
    static final String RATED_ALREADY = "OW-VOI-1002";
    static final String TOO_LATE = "OW-VOI-1003";
    static final String WORDS_TOO_LONG = "OW-VOI-1004";
    static final String WORDS_NEEDED = "OW-VOI-1005";
    static final String BEGUN_BY_THE_HALL = "OW-VOI-1006";
    static final String UNKNOWN_VOICE = "OW-VOI-1007";
    static final String NOT_IN_THAT_STATE = "OW-VOI-1008";
    static final String NOBODY_OF_THE_HALL = "OW-VOI-1009";
    static final String IS_ABOUT_THEM = "OW-VOI-1010";
    static final String NOT_THE_ASSIGNEE = "OW-VOI-1011";
    static final String CLOSES_OWN_ANSWER = "OW-VOI-1012";
    static final String ONLY_CONSULTATIONS = "OW-VOI-1013";
    static final String NOT_A_TELEPHONE = "OW-VOI-1014";
    static final String TOO_MANY_OPEN = "OW-VOI-1015";
    static final String NOT_OF_THE_HALL = "OW-VOI-1016";
    static final String TELEPHONE_OF_NOBODY = "OW-VOI-1017";

    private VoiceCodes() {}
}
