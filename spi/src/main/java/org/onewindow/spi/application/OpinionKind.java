package org.onewindow.spi.application;

import org.onewindow.spi.PluginApi;

/** 办理意见: what a department or examiner says at a step. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum OpinionKind {
    /** 同意. */
    AGREE,
    /** 有条件同意: the conditions stand in the grounds. */
    AGREE_ON_CONDITIONS,
    /** 不同意, always with grounds. */
    DISAGREE
}
