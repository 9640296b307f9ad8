package org.onewindow.spi.item;

import org.onewindow.spi.PluginApi;

/** 办件类型: how an item promises to be handled. Source: GB/T 39046-2020, A.6. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ApplicationKind {
    /** 即办件: accepted and decided in one act. */
    IMMEDIATE,
    /** 承诺件: decided within the promised limit. */
    PROMISED
}
