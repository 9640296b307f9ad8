package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 来源渠道: who makes a material. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum MaterialSource {
    /** 申请人自备. */
    APPLICANT,
    /** 政府部门核发. */
    GOVERNMENT,
    /** 中介机构出具. */
    INTERMEDIARY
}
