package org.onewindow.catalog.element;

/** 网上办理深度: a stage that can be done online. Source: the national exchange tables. */
public enum OnlineStage {
    /** 互联网咨询. */
    CONSULTATION,
    /** 收件. */
    INTAKE,
    /** 预审. */
    PRELIMINARY_EXAMINATION,
    /** 受理. */
    ACCEPTANCE,
    /** 办理. */
    HANDLING,
    /** 办理结果信息反馈. */
    RESULT_FEEDBACK,
    /** 电子证照反馈. */
    ELECTRONIC_CERTIFICATE
}
