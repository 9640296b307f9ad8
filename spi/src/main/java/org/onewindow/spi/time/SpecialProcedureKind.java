package org.onewindow.spi.time;

import org.onewindow.spi.PluginApi;

/**
 * 特别程序: what may go on while the clock of an application stands still.
 *
 * <p>Not among them, because they run inside the limit: site survey, asking another department, meetings, waiting for a
 * signature, transfer between desks.
 *
 * <p><b>Source.</b> Administrative Licensing Law Art. 45.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum SpecialProcedureKind {
    /** 听证. */
    HEARING(true),
    /** 招标. */
    TENDER(true),
    /** 拍卖. */
    AUCTION(true),
    /** 检验. */
    INSPECTION(true),
    /** 检测. */
    TESTING(true),
    /** 检疫. */
    QUARANTINE(true),
    /** 鉴定. */
    APPRAISAL(true),
    /** 专家评审. */
    EXPERT_REVIEW(true),
    /** 公示: only where a local rule or the item's own law says so. */
    PUBLIC_NOTICE(false),
    /** Any other procedure that the item's own law takes out of the limit. */
    OTHER(false);

    private final boolean stopsStatutoryClock;

    SpecialProcedureKind(boolean stopsStatutoryClock) {
        this.stopsStatutoryClock = stopsStatutoryClock;
    }

    /**
     * Whether Art. 45 of the Licensing Law itself stops the statutory clock for it. If not, whoever suspends must name the
     * legal basis that does.
     */
    public boolean stopsStatutoryClock() {
        return stopsStatutoryClock;
    }
}
