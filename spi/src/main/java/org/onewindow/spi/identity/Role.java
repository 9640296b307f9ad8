package org.onewindow.spi.identity;

import org.onewindow.spi.PluginApi;

/**
 * The roles of a hall. A person may hold several; each act names the roles that may perform it.
 *
 * <p><b>Source.</b> The posts of the source documents' halls (requirements, S10) and the separation of system, security
 * and audit administration.
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public enum Role {
    /** 申请人: asks for something, for itself or as authorised representative. */
    APPLICANT,
    /** 咨询导引: answers questions at the entrance. */
    GUIDE,
    /** 窗口受理: takes in, checks the form, accepts. */
    RECEPTION_CLERK,
    /** 部门审批: examines and gives the department's opinion or decision. */
    DEPARTMENT_APPROVER,
    /** 中台专员: answers the front desk's questions while the applicant waits. */
    MIDDLE_OFFICE_SPECIALIST,
    /** 出件发证: issues results at the one issuing counter. */
    ISSUER,
    /** 收费: takes fees. */
    CASHIER,
    /** 材料交接跟踪: carries paper between desks. */
    TRANSFER_CLERK,
    /** 窗口负责人: leads a counter. */
    COUNTER_LEAD,
    /** 督办: watches time limits and orders. */
    SUPERVISOR,
    /** 监察机关: sees all, may query, order and open a matter. */
    SUPERVISING_BODY,
    /** 大厅管理: owns definitions, staff and publishing. */
    HALL_ADMINISTRATION,
    /** 系统管理员: runs the machine; reads no application. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: grants roles; reads no application. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the audit; changes nothing. */
    AUDIT_ADMINISTRATOR,
    /** The hall itself, when the law or a time limit acts without a person. */
    SYSTEM
}
