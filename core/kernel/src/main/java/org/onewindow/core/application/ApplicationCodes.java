package org.onewindow.core.application;

/** The finding codes of an application's life; texts in two languages lie in the kernel's bundle. */
public final class ApplicationCodes {
    /** The act does not fit the state: act, state. */
    public static final String NOT_POSSIBLE_NOW = "OW-APP-1001";
    /** The item is not offered (any more): item. */
    public static final String ITEM_NOT_OFFERED = "OW-APP-1002";
    /** The item has no such scenario: scenario. */
    public static final String UNKNOWN_SCENARIO = "OW-APP-1003";
    /** A required material is missing: name. */
    public static final String MATERIAL_MISSING = "OW-APP-1004";
    /** The item asks for no such material: id. */
    public static final String UNKNOWN_MATERIAL = "OW-APP-1005";
    /** The application changed since the caller looked. */
    public static final String CHANGED_SINCE_SEEN = "OW-APP-1006";
    /** There is no such application, or the caller may not know of it. */
    public static final String NOT_FOUND = "OW-APP-1007";
    /** A demand that the one-time notice did not name: subject, number of the notice. */
    public static final String NEW_DEMAND = "OW-APP-1008";
    /** Reasons or grounds are missing. */
    public static final String GROUNDS_MISSING = "OW-APP-1009";
    /** Reasons or grounds are too long: limit. */
    public static final String GROUNDS_TOO_LONG = "OW-APP-1010";
    /** Reasons or grounds hold what a reader does not see. */
    public static final String GROUNDS_HIDDEN = "OW-APP-1034";
    /** The material may not be deferred: id. */
    public static final String NOT_DEFERRABLE = "OW-APP-1011";
    /** Deferring needs the applicant's signed undertaking. */
    public static final String UNDERTAKING_MISSING = "OW-APP-1012";
    /** The item is not an immediate one: item. */
    public static final String NOT_IMMEDIATE = "OW-APP-1013";
    /** The material was not deferred, or has come in already: id. */
    public static final String NOT_DEFERRED = "OW-APP-1014";
    /** The one extension has been used. */
    public static final String EXTENDED_BEFORE = "OW-APP-1015";
    /** The limit has passed; it cannot be extended any more. */
    public static final String EXTENSION_TOO_LATE = "OW-APP-1016";
    /** The act needs a second person. */
    public static final String NEEDS_ANOTHER_PERSON = "OW-APP-1017";
    /** A deferred material is still open: name, last day. */
    public static final String DEFERRED_STILL_OPEN = "OW-APP-1018";
    /** Who served the applicant at the front desk may not examine or decide. */
    public static final String SAME_PERSON = "OW-APP-1019";
    /** The deadline has not passed. */
    public static final String NOT_DUE_YET = "OW-APP-1020";
    /** A correction notice names at least one point. */
    public static final String NO_CORRECTION_POINTS = "OW-APP-1021";
    /** The same was handed in before and is open: number. */
    public static final String DUPLICATE_SUBMISSION = "OW-APP-1022";
    /** The immediate item must be decided in the same act: item. */
    public static final String IMMEDIATE_ITEM = "OW-APP-1023";
    /** Too few copies: name, wanted, got. */
    public static final String TOO_FEW_COPIES = "OW-APP-1024";
    /** The electronic file is missing: name. */
    public static final String FILE_MISSING = "OW-APP-1025";

    /** Too many materials: limit. */
    public static final String TOO_MANY_MATERIALS = "OW-APP-1026";
    /** The caller applies in another's name. */
    public static final String NOT_THE_APPLICANT = "OW-APP-1027";
    /** Nobody has asked for what needs a second person: the act that asks. */
    public static final String NOBODY_ASKED = "OW-APP-1028";
    /** The special procedure began before acceptance or begins in the future: day, day of acceptance, today. */
    public static final String SUSPENSION_NOT_WITHIN = "OW-APP-1029";
    /** The day until which the special procedure is expected to take is past or too far away: day. */
    public static final String PROCEDURE_END_UNFIT = "OW-APP-1032";
    /** Neither the expected end of the special procedure is named nor why it is not known, or both are. */
    public static final String PROCEDURE_END_UNKNOWN = "OW-APP-1033";
    /** The item's dialogue has no such question or answer. */
    public static final String UNKNOWN_ANSWER = "OW-APP-1030";
    /** The answers of the dialogue lead to another scenario: name of the one chosen, names of those that fit. */
    public static final String ANSWERS_LEAD_ELSEWHERE = "OW-APP-1031";

    /** The bundle is not offered (any more): id. */
    public static final String BUNDLE_NOT_OFFERED = "OW-APP-1041";
    /** The bundle has no such combination of channels: id. */
    public static final String UNKNOWN_ROUTE = "OW-APP-1042";
    /** The bundle asks for no such material: id. */
    public static final String UNKNOWN_BUNDLE_MATERIAL = "OW-APP-1043";

    /** A part of a bundle that waits for another's result is not changed or handed in alone. */
    public static final String WAITS_IN_ITS_BUNDLE = "OW-APP-1044";

    /** The item names special procedures, and this is none of them: kind. */
    public static final String PROCEDURE_NOT_NAMED = "OW-APP-1045";
    /** A supplement with nothing in it. */
    public static final String NOTHING_SUPPLEMENTED = "OW-APP-1046";
    /** The paper's age or validity matters, and nobody has said what dates it bears: name. */
    public static final String UNDATED = "OW-APP-1047";
    /** The paper is dated later than today: name, day. */
    public static final String NOT_ISSUED_YET = "OW-APP-1048";
    /** The paper was too old when it was handed in: name, day of issue, last day it was good for, day of handing in. */
    public static final String TOO_OLD = "OW-APP-1049";
    /** The paper had run out when it was handed in: name, last day it held, day of handing in. */
    public static final String RUN_OUT = "OW-APP-1050";

    /** The result is not public. */
    public static final String NOT_PUBLIC = "OW-APP-1051";
    /** The result is public already. */
    public static final String PUBLIC_ALREADY = "OW-APP-1052";
    /** The item does not publish such decisions, or there is no result to publish: name of the item. */
    public static final String NOT_FOR_THE_PUBLIC = "OW-APP-1053";
    /** Who made or issued the result does not take it from public view. */
    public static final String MADE_THE_RESULT = "OW-APP-1054";

    /** The item has no such version: version. */
    public static final String NO_SUCH_VERSION = "OW-APP-1061";
    /** The application follows that version already: version. */
    public static final String ON_THAT_VERSION = "OW-APP-1062";
    /** A part of a bundle stays with its bundle. */
    public static final String PART_OF_A_BUNDLE = "OW-APP-1063";
    /** Another department or another kind of handling: before, after. */
    public static final String HANDLED_OTHERWISE = "OW-APP-1064";
    /** The chain is another, and the application is on its way: before, after. */
    public static final String OTHER_CHAIN = "OW-APP-1065";
    /** The due date would come later, or lie in the past at once: day so far, day then. */
    public static final String PROMISE_BROKEN = "OW-APP-1066";

    /** The certificate that was named is not the applicant's, not valid, or not of the kind that is asked for: number. */
    public static final String NO_SUCH_CERTIFICATE = "OW-APP-1067";

    /** The front desk hands the item over; its department answers: item, department. */
    public static final String DEPARTMENT_ANSWERS = "OW-APP-1071";
    /** The front desk answers applications for the item: item. */
    public static final String FRONT_DESK_ANSWERS = "OW-APP-1072";
    /** The front desk accepts, the department decides: item, department. */
    public static final String DEPARTMENT_DECIDES = "OW-APP-1073";
    /** A demand that a clerk adds to the one-time notice does not say what is wrong. */
    public static final String DEMAND_WITHOUT_CONTENT = "OW-APP-1074";
    /** A demand that a clerk adds to the one-time notice names no clause or criterion. */
    public static final String DEMAND_WITHOUT_CLAUSE = "OW-APP-1075";
    /** A demand is about nothing that the item asks for: subject. */
    public static final String DEMAND_ABOUT_NOTHING = "OW-APP-1076";
    /** A material follows on credit only, and nobody has looked the credit up. */
    public static final String CREDIT_NOT_CHECKED = "OW-APP-1101";
    /** The note of where credit was looked up is too long: most characters. */
    public static final String CREDIT_CHECK_TOO_LONG = "OW-APP-1102";
    /** The applicant has not kept an undertaking: application, day, last day on which it counts. */
    public static final String UNDERTAKING_BROKEN = "OW-APP-1103";
    /** No undertaking that was not kept counts against the applicant here. */
    public static final String NOTHING_TO_REPAIR = "OW-APP-1104";

    /** The material may not be promised instead of being handed in: name. */
    public static final String NOT_PROMISABLE = "OW-APP-1201";
    /** Whoever acts for another commits only with special authority. */
    public static final String NO_POWER_TO_COMMIT = "OW-APP-1202";
    /** The applicant has not kept a commitment: application, day, last day on which it counts. */
    public static final String COMMITMENT_BROKEN = "OW-APP-1203";
    /** No commitment is to be checked. */
    public static final String NO_CHECK_OPEN = "OW-APP-1204";
    /** The department that decides on the item checks its commitments: item, department. */
    public static final String CHECKED_BY_DEPARTMENT = "OW-APP-1205";
    /** The applicant has been ordered once to put things right. */
    public static final String RECTIFIED_ONCE = "OW-APP-1206";

    /** The calendar in force has the same due dates. */
    public static final String NOTHING_TO_RECOUNT = "OW-TIM-1001";

    private ApplicationCodes() {}
}
