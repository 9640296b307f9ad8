package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 材料必要性: whether a material must be there, and when. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum Necessity {
    /** 必要. */
    REQUIRED,
    /** 非必要. */
    OPTIONAL,
    /** 容缺后补: may follow after acceptance on a signed undertaking; never a main material. */
    DEFERRABLE
}
