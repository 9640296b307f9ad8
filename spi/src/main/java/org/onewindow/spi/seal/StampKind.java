package org.onewindow.spi.seal;

import org.onewindow.spi.PluginApi;

/** 印章: the stamps that an organ puts on what it issues in a hall. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum StampKind {
    /** 受理专用章: on what answers an application before it is examined. */
    ACCEPTANCE,
    /** 行政许可专用章: on decisions and on what happens during examination. */
    LICENSING,
    /** 公章: the organ's own seal, on certificates. */
    ORGAN
}
