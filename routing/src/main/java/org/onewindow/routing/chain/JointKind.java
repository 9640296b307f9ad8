package org.onewindow.routing.chain;

/** What departments do together, under the lead department; none of it stops a clock (Licensing Law Art. 45 does not name it). */
public enum JointKind {
    /** 联合踏勘: they look at the site. */
    SITE_SURVEY,
    /** 联审会议: they sit together. */
    REVIEW_MEETING,
    /** 联合验收: they inspect what was completed. */
    COMPLETION_INSPECTION;

    /** Whether it takes place on the site, where at least two officials go and the applicant gives access. */
    public boolean isOnSite() {
        return this != REVIEW_MEETING;
    }
}
