package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 材料形式: in which form a material is handed in. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum MaterialForm {
    /** 纸质. */
    PAPER,
    /** 电子. */
    ELECTRONIC,
    /** 纸质和电子: both. */
    PAPER_AND_ELECTRONIC
}
