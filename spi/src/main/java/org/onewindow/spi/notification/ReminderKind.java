package org.onewindow.spi.notification;

import org.onewindow.spi.PluginApi;

/** 提醒: what the hall tells people who need not have an application. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ReminderKind {
    /** 预约提醒: an appointment is near. Fields: {@code code}, {@code from}, {@code until}, {@code place}. */
    APPOINTMENT_NEAR,
    /** 预约须改期: an appointment has lost its slot and waits to be moved. Fields: the same, and {@code reason}. */
    APPOINTMENT_DISPLACED,
    /** 投诉咨询答复: a complaint or question has been answered. Fields: {@code number}. */
    VOICE_ANSWERED
}
