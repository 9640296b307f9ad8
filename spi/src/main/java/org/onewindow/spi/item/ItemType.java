package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 事项类型: the kind of power or service an item is. Source: GB/T 39046-2020, A.1. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ItemType {
    /** 行政许可. */
    LICENSING,
    /** 行政给付. */
    BENEFIT,
    /** 行政确认. */
    CONFIRMATION,
    /** 行政奖励. */
    REWARD,
    /** 行政裁决. */
    ADJUDICATION,
    /** 其他行政权力. */
    OTHER_POWER,
    /** 公共服务. */
    PUBLIC_SERVICE
}
