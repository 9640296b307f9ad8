package org.onewindow.spi.application;

import org.onewindow.spi.PluginApi;

/** 决定: the two ways to decide. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum DecisionKind {
    /** 准予许可. */
    GRANTED,
    /** 不予许可, always with reasons and the remedies. */
    REFUSED
}
