package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** How the hall comes by a material (信息免交). Source: provincial platforms that follow the national exchange tables. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum Acquisition {
    /** 申请人提交: the applicant hands it in. */
    HANDED_IN,
    /** 系统自动获取，无需提交: supplied by data sharing; nobody asks the applicant for it. */
    SHARED,
    /** 系统自动获取，不全则提交: supplied by data sharing; the hall asks for it, once, only where that yields nothing. */
    SHARED_OR_HANDED_IN
}
