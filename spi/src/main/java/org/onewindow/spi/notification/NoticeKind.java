package org.onewindow.spi.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.seal.StampKind;

/**
 * 文书: the documents that a hall issues, sends, or keeps.
 *
 * <p><b>Source.</b> The ministry's form set of 2004, provincial form sets and DB4406/T 14-2021; which stamp belongs on which document is
 * theirs too.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum NoticeKind {
    /** 收件凭证. */
    INTAKE_RECEIPT("收"),
    /** 受理通知书. */
    ACCEPTANCE_NOTICE("受", StampKind.ACCEPTANCE),
    /** 补正告知书. */
    CORRECTION_NOTICE("补", StampKind.ACCEPTANCE),
    /** 不予受理决定书. */
    NON_ACCEPTANCE_DECISION("不受", StampKind.ACCEPTANCE),
    /** 容缺受理承诺书: signed by the applicant. */
    DEFERRED_UNDERTAKING("诺"),
    /** 容缺受理通知书. */
    DEFERRED_ACCEPTANCE_NOTICE("容", StampKind.ACCEPTANCE),
    /** 告知承诺书: what the organ tells and what the applicant commits to, in one document. */
    COMMITMENT("承", StampKind.LICENSING),
    /** 承诺核查结果通知书: what the check of a commitment has found, and what is to be put right. */
    COMMITMENT_CHECK("核", StampKind.LICENSING),
    /** 材料交接单. */
    HANDOVER_SLIP("交"),
    /** 延期审批表: who asked for an extension and who approved it; kept within the hall. */
    EXTENSION_APPROVAL("延审"),
    /** 延期通知书. */
    EXTENSION_NOTICE("延", StampKind.LICENSING),
    /** 特别程序告知书. */
    SPECIAL_PROCEDURE_NOTICE("特", StampKind.LICENSING),
    /** 特别程序结束告知书. */
    SPECIAL_PROCEDURE_ENDED("特结", StampKind.LICENSING),
    /** 办理情况告知书: something went wrong on the hall's side, and what is done about it. */
    HANDLING_NOTICE("情", StampKind.LICENSING),
    /** 踏勘通知书. */
    SURVEY_NOTICE("勘", StampKind.LICENSING),
    /** 踏勘记录. */
    SURVEY_RECORD("勘录"),
    /** 联审会议纪要. */
    JOINT_REVIEW_MINUTES("联审"),
    /** 联审会议通知: to the departments; kept within the hall. */
    JOINT_REVIEW_CALL("会"),
    /** 联合验收通知书. */
    INSPECTION_NOTICE("验", StampKind.LICENSING),
    /** 联合验收意见书. */
    INSPECTION_RECORD("验录"),
    /** 取消通知书: a site survey or completion inspection does not take place as called. */
    JOINT_ACT_CALLED_OFF("消", StampKind.LICENSING),
    /** 项目跟踪提醒函: what the applicant still owes after a decision, or after a joint act. */
    FOLLOW_UP_REMINDER("提", StampKind.LICENSING),
    /** 听证公告. */
    HEARING_ANNOUNCEMENT("听公", StampKind.LICENSING),
    /** 听证权利告知书. */
    HEARING_RIGHTS_NOTICE("听权", StampKind.LICENSING),
    /** 听证通知书. */
    HEARING_NOTICE("听", StampKind.LICENSING),
    /** 不予听证通知书. */
    HEARING_REFUSAL("不听", StampKind.LICENSING),
    /** 听证笔录. */
    HEARING_RECORD("听录"),
    /** 内部审批单: who examined, reviewed and approved a decision, each with opinion and time; kept within the hall. */
    APPROVAL_SHEET("审批"),
    /** 准予许可决定书. */
    GRANT_DECISION("", StampKind.LICENSING),
    /** 证照. */
    CERTIFICATE("证", StampKind.ORGAN),
    /** 不予许可决定书. */
    REFUSAL_DECISION("不许", StampKind.LICENSING),
    /** 变更决定书. */
    CHANGE_DECISION("变", StampKind.LICENSING),
    /** 延续决定书. */
    RENEWAL_DECISION("续", StampKind.LICENSING),
    /** 撤回决定书. */
    WITHDRAWAL_DECISION("撤回", StampKind.LICENSING),
    /** 撤销决定书. */
    REVOCATION_DECISION("撤销", StampKind.LICENSING),
    /** 注销决定书. */
    CANCELLATION_DECISION("注销", StampKind.LICENSING),
    /** 退件通知书, 办件终止告知: closed without a decision on the merits. */
    RETURN_NOTICE("退", StampKind.ACCEPTANCE),
    /** 缴费通知书. */
    PAYMENT_NOTICE("缴", StampKind.LICENSING),
    /** 领取通知. */
    PICK_UP_NOTICE("领"),
    /** 取件单. */
    PICK_UP_SLIP("取"),
    /** 送达回证. */
    PROOF_OF_SERVICE("送"),
    /** 督办单. */
    SUPERVISION_ORDER("督"),
    /** 评价单. */
    RATING_SHEET("评"),
    /** 差评整改单. */
    RECTIFICATION_SHEET("改"),
    /** 投诉单. */
    COMPLAINT_SHEET("诉"),
    /** 咨询单. */
    CONSULTATION_SHEET("询");

    private final String word;
    private final @Nullable StampKind stamp;

    NoticeKind(String word) {
        this(word, null);
    }

    NoticeKind(String word, @Nullable StampKind stamp) {
        this.word = word;
        this.stamp = stamp;
    }

    /** Whether it is kept within the hall: no applicant is told of it or shown it. */
    public boolean isInternal() {
        return switch (this) {
            case EXTENSION_APPROVAL, APPROVAL_SHEET, JOINT_REVIEW_CALL, JOINT_REVIEW_MINUTES, SUPERVISION_ORDER -> true;
            default -> false;
        };
    }

    /** What stands in its numbers between the organ's word and the year; no two kinds have the same. */
    public String word() {
        return word;
    }

    /** Which stamp it bears; empty for what people sign and for slips. */
    public Optional<StampKind> stamp() {
        return Optional.ofNullable(stamp);
    }
}
