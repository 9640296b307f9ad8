package org.onewindow.spi.application;

import org.onewindow.spi.PluginApi;

/** The acts (办理动作) that a hall performs on an application; what the ledger records and a refusal names. */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum ActName {
    /** 保存草稿. */
    SAVE_DRAFT,
    /** 提交: the applicant hands in; receipt and number at once. */
    SUBMIT,
    /** 收件并受理: a clerk takes in at the counter and accepts on the spot. */
    TAKE_IN_AND_ACCEPT,
    /** 受理. */
    ACCEPT,
    /** 容缺受理: acceptance with deferred materials. */
    ACCEPT_WITH_DEFERRED_MATERIALS,
    /** 即办: acceptance and decision in one act. */
    ACCEPT_AND_DECIDE,
    /** 视为受理: five working days of silence count as acceptance. */
    DEEM_ACCEPTED,
    /** 补正告知: the one-time notice. */
    REQUEST_CORRECTION,
    /** 补正提交. */
    SUPPLEMENT,
    /** 不予受理. */
    NOT_ACCEPT,
    /** 补交容缺材料. */
    SUPPLY_DEFERRED_MATERIAL,
    /** 收验纸质材料: papers brought to the counter after handing in; originals seen, papers taken, receipt given. */
    RECEIVE_PAPERS,
    /** 领取任务: a department's person claims a task. */
    CLAIM_TASK,
    /** 放回任务: gives a claimed task back. */
    RELEASE_TASK,
    /** 办理意见. */
    GIVE_OPINION,
    /** 退回上一环节: a task sends the application back to an earlier step of its chain. */
    SEND_BACK,
    /** 追加征求意见: one more department is asked while the application runs. */
    ASK_AS_WELL,
    /** 结束征求意见: the lead department goes on with the opinions that are there. */
    CONCLUDE_ROUND,
    /** 逾期视为同意: a department did not answer within its limit, and a rule takes that for consent. */
    CONSENT_BY_SILENCE,
    /** 改派任务: another person of the department has a task from now on. */
    REASSIGN_TASK,
    /** 标记加急: the application goes before others from now on, within the bound that its chain sets. */
    EXPEDITE,
    /** 暂停计时. */
    SUSPEND,
    /** 恢复计时. */
    RESUME,
    /** 申请延期: somebody asks for the extension; another person approves it. */
    ASK_FOR_EXTENSION,
    /** 延期. */
    EXTEND,
    /** 转报上级. */
    FORWARD_UP,
    /** 作出决定. */
    DECIDE,
    /** 出件. */
    ISSUE,
    /** 送达. */
    DELIVER,
    /** 撤件. */
    WITHDRAW,
    /** 退件. */
    RETURN,
    /** 终止办理. */
    TERMINATE,
    /** 申请作废: somebody asks for a technical error to be undone; another person does it. */
    ASK_FOR_VOIDING,
    /** 作废. */
    VOID,
    /** 记录到期: a deadline that fell due is recorded, once. */
    RECORD_DEADLINE,
    /** 预警: a clock of the application or of a step turned yellow or red, on record once. */
    RECORD_WARNING,
    /** 重算期限: the calendar was amended; the old days and the reason are kept. */
    RECOUNT_TIME,
    /** 督办: orders a department or the front desk to act and answer by a day. */
    ISSUE_ORDER,
    /** 询问: asks a department or the front desk to explain by a day. */
    QUERY_CASE,
    /** 立案: a supervising body opens a matter. */
    OPEN_MATTER,
    /** 答复督办、询问. */
    ANSWER_INQUIRY,
    /** 销号: closes an order, query or matter with what it came to. */
    CLOSE_INQUIRY,
    /** 咨询中台: the front desk asks a specialist while the applicant waits. */
    ASK_SPECIALIST,
    /** 中台答复. */
    ANSWER_SPECIALIST,
    /** 移交首问责任: offers the responsibility for the applicant to a colleague. */
    HAND_ON,
    /** 接收首问责任. */
    TAKE_OVER_CONTACT,
    /** 催办: the lead department reminds another one of what it owes. */
    REMIND_DEPARTMENT,
    /** 召集联合踏勘、联审会议、联合验收: the lead department calls a joint act. */
    CALL_JOINT_ACT,
    /** 取消联合踏勘、联审会议、联合验收: it does not take place as called, with reasons. */
    CALL_OFF_JOINT_ACT,
    /** 登记到会情况: who came to a joint act, and what was found. */
    RECORD_JOINT_ACT,
    /** 联合踏勘、会审、验收意见: one department's own opinion at a joint act. */
    GIVE_JOINT_OPINION,
    /** 联合踏勘、会审、验收结论: what a joint act came to, with follow-ups. */
    CONCLUDE_JOINT_ACT,
    /** 报告后续事项: whoever owes a follow-up or a milestone says what was done. */
    REPORT_FOLLOW_UP,
    /** 核销后续事项: what was reported is looked at, and closed or given back. */
    CHECK_FOLLOW_UP,
    /** 后续事项提醒: a follow-up or a milestone is due soon, or overdue. */
    REMIND_OF_FOLLOW_UP,
    /** 登记分办结果: what a department's own system said to a dispatch is put on record. */
    RECORD_DISPATCH,
    /** 重新分办: a dispatch that got stuck is sent once more. */
    SEND_AGAIN,
    /** 处置部门回复: a reply of a department's system that was kept aside is settled. */
    SETTLE_REPLY,
    /** 归档. */
    ARCHIVE,
    /** 变更适用版本: moves a running application to another version of its item, with reasons. */
    MOVE_TO_VERSION,
    /** 信用修复: the record of an undertaking that was not kept counts no longer, with reasons. */
    REPAIR_CREDIT,
    /** 委托: a principal lets somebody act for it; on the mandate's own record, as all acts on mandates are. */
    GRANT_MANDATE,
    /** 登记委托: the front desk records a mandate that was shown. */
    RECORD_MANDATE,
    /** 撤销委托. */
    REVOKE_MANDATE,
    /** 颁发证照: part of laying a result ready; on the certificate's own record, as all acts on certificates are. */
    ISSUE_CERTIFICATE,
    /** 换发证照: another certificate takes its place; part of laying that one ready. */
    REPLACE_CERTIFICATE,
    /** 收回旧证: the paper of a replaced certificate comes back, or is declared lost. */
    TAKE_BACK_CERTIFICATE,
    /** 证照终止决定: the decision that ends a certificate goes on the file of the application that it came of; part of that end. */
    DECIDE_CERTIFICATE_END,
    /** 证照到期提醒. */
    REMIND_OF_EXPIRY,
    /** 提请撤销、撤回或者吊销证照: somebody asks for it, another person does it. */
    ASK_FOR_CERTIFICATE_END,
    /** 终止证照: revoked, withdrawn, cancelled, or voided with its application. */
    END_CERTIFICATE,
    /** 注销证照. */
    DEREGISTER_CERTIFICATE,
    /** 核查承诺: the department checks afterwards whether a commitment was kept. */
    CHECK_COMMITMENT,
    /** 撤销决定: what was granted on a false commitment is revoked, as another person has asked for. */
    REVOKE_DECISION,
    /** 撤回结果公开: takes a result from public view, with reasons. */
    WITHDRAW_PUBLICATION,
    /** 公开结果: puts a result before the public again. */
    PUBLISH_RESULT,
    /** 一事联办提交: hands in a bundle; its parts are handed in, or prepared, as applications of their own. */
    SUBMIT_BUNDLE,
    /** 一事联办收件并受理: a clerk takes a bundle in at the counter, and accepts on the spot the parts that wait for nothing. */
    TAKE_IN_BUNDLE_AND_ACCEPT,
    /** 发布定义: items, forms and chains come into force in new versions; concerns no application. */
    PUBLISH_DEFINITIONS,
    /** 提出调整: somebody proposes new definitions, with reason and the day they are to come into force. */
    PROPOSE_ADJUSTMENT,
    /** 批准调整: another person approves them. */
    APPROVE_ADJUSTMENT,
    /** 不予批准: another person does not. */
    REFUSE_ADJUSTMENT,
    /** 撤回调整: who proposed takes the proposal back. */
    WITHDRAW_ADJUSTMENT,
    /** 调整未能生效: what was approved does not fit any longer what is in force. */
    FAIL_ADJUSTMENT,
    /** 文书制成: the file of a document, sealed if the kind bears a stamp, is on record. */
    FILE_DOCUMENT,
    /** 移交印章: offers a stamp to a colleague. */
    HAND_OVER_STAMP,
    /** 接收印章: takes over a stamp that is offered. */
    TAKE_OVER_STAMP,
    /** 停用印章: nothing is sealed with it any more, with reasons. */
    BLOCK_STAMP,
    /** 启用印章: lets a stamp be used again, with reasons. */
    RELEASE_STAMP,
    /** 取号: takes a queue ticket. */
    TAKE_TICKET,
    /** 过号恢复: a ticket that missed its call stands in line again. */
    BRING_TICKET_BACK,
    /** 排队号作废: a visitor waits no longer. */
    GIVE_UP_TICKET,
    /** 开窗: a counter calls people from now on. */
    OPEN_COUNTER,
    /** 暂停服务: a counter calls nobody for a while. */
    PAUSE_COUNTER,
    /** 关窗: a counter is given up. */
    CLOSE_COUNTER,
    /** 叫号: the next visitor is called to a counter. */
    CALL_TICKET,
    /** 重呼: the same visitor is called again. */
    CALL_TICKET_AGAIN,
    /** 开始办理: the visitor has come to the counter. */
    SERVE_TICKET,
    /** 过号: nobody came. */
    MISS_TICKET,
    /** 挂起: the visitor steps aside and comes back without waiting again. */
    HOLD_TICKET,
    /** 转移排队号: the visitor goes on to another queue. */
    TRANSFER_TICKET,
    /** 办结离席: the visitor is served. */
    FINISH_TICKET,
    /** 排队日终: counters close, and no more tickets are taken today. */
    END_QUEUE_DAY,
    /** 预约: books a slot of time. */
    BOOK_APPOINTMENT,
    /** 改期: an appointment is moved to another slot. */
    MOVE_APPOINTMENT,
    /** 取消预约: an appointment is given up. */
    CANCEL_APPOINTMENT,
    /** 预约报到: who has an appointment has come and gets a ticket. */
    CHECK_IN_APPOINTMENT,
    /** 调整预约名额: for one day fewer or more visitors are taken than usual, or none. */
    LIMIT_APPOINTMENTS,
    /** 爽约: the time of appointments has passed and nobody came. */
    MISS_APPOINTMENTS,
    /** 预约受影响: what the hall offers now has no room any more for appointments that were booked. */
    DISPLACE_APPOINTMENTS,
    /** 评价: how a visit or an application was served, in five levels. */
    RATE_SERVICE,
    /** 来声: somebody complains, asks or praises. */
    RAISE_VOICE,
    /** 转办: who is to answer. */
    ASSIGN_VOICE,
    /** 答复. */
    ANSWER_VOICE,
    /** 办结: the matter is closed. */
    CLOSE_VOICE,
    /** 公开问答: question and answer may be read by everybody. */
    PUBLISH_ANSWER,
    /** 开具缴费通知: a fee falls due; part of the act that makes it due, on the record of the day's fees, as all acts on fees are. */
    DEMAND_FEE,
    /** 减免费用: a fee is lowered or waived on the ground that its item names. */
    REDUCE_FEE,
    /** 撤销收费: a fee is no longer due; part of voiding its application. */
    CANCEL_FEE,
    /** 窗口收款: money is taken at a counter. */
    TAKE_PAYMENT,
    /** 网上缴费: somebody begins to pay through the gateway. */
    START_PAYMENT,
    /** 登记支付结果: what the gateway says of a payment or refund goes on record. */
    RECORD_PAYMENT,
    /** 退款: what was paid too much is given back. */
    REFUND_PAYMENT,
    /** 收费日结: the money at a counter is counted and handed in. */
    CLOSE_CASH_DESK,
    /** 对账: the books are compared with the gateway's list of a day. */
    RECONCILE_PAYMENTS;

    /**
     * Whether it is the hall's inner business: how those who watch over it, and its own clocks, look at its work. Applicants are not
     * told of it; what they are told, and their rights, do not depend on it.
     */
    public boolean isInternal() {
        return switch (this) {
            case RECORD_WARNING,
                    REMIND_DEPARTMENT,
                    ISSUE_ORDER,
                    QUERY_CASE,
                    OPEN_MATTER,
                    ANSWER_INQUIRY,
                    CLOSE_INQUIRY,
                    ASK_SPECIALIST,
                    ANSWER_SPECIALIST,
                    HAND_ON,
                    TAKE_OVER_CONTACT -> true;
            default -> false;
        };
    }
}
