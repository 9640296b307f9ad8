package org.onewindow.spi.notification;

import org.onewindow.spi.PluginApi;

/** The official documents and reminders that a hall sends to an applicant. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum NoticeKind {
    /** 收件凭证. */
    INTAKE_RECEIPT,
    /** 受理通知书. */
    ACCEPTANCE_NOTICE,
    /** 补正告知书. */
    CORRECTION_NOTICE,
    /** 不予受理决定书. */
    NON_ACCEPTANCE_DECISION,
    /** 容缺受理通知书. */
    DEFERRED_ACCEPTANCE_NOTICE,
    /** 延期通知书. */
    EXTENSION_NOTICE,
    /** 特别程序告知书. */
    SPECIAL_PROCEDURE_NOTICE,
    /** 准予许可决定书. */
    GRANT_DECISION,
    /** 不予许可决定书. */
    REFUSAL_DECISION,
    /** 退件通知书. */
    RETURN_NOTICE,
    /** 领取通知. */
    PICK_UP_NOTICE
}
